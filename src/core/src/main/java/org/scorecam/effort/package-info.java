/**
 * Verdicts on {@link org.scorecam.metric.Metric#MASS_IN_BOX} from fewer forwards than there are channels. Pure
 * mathematics: others run the forwards.
 *
 * <p>Symbols as in {@code cam}: {@code w} the weights, in [0, 1], {@code H} the masks, {@code s = sum_k w_k H_k} (h, w), of
 * which {@code s - min s}, scaled, is the map. A forward tells one {@code w}; it is asked for by a <em>term</em>, which
 * stands for all channels of one mask.
 *
 * <p>Public: {@link org.scorecam.effort.Terms} are the forwards of a photo that may be made;
 * {@link org.scorecam.effort.Question} asks whether one class's map keeps some {@link org.scorecam.effort.Threshold}s;
 * {@link org.scorecam.effort.Proven} and {@link org.scorecam.effort.Sampled} say in which order to make the forwards, take
 * their weights and give an {@link org.scorecam.effort.Answer} to each threshold, and an
 * {@link org.scorecam.effort.Interval} of the mass; {@link org.scorecam.effort.SuiteBounds} judges means and shares of
 * many; {@link org.scorecam.effort.Effort} is what is wanted, {@link org.scorecam.effort.Inquiry} answers by either order.
 */
@NullMarked
package org.scorecam.effort;

import org.jspecify.annotations.NullMarked;
