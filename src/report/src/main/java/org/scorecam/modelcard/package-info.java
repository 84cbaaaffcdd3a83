/**
 * {@code modelcard.md}: what the suites come to, as a part of a model's card on Hugging Face.
 *
 * <p>Public: {@link org.scorecam.modelcard.ModelCard}.
 */
@NullMarked
package org.scorecam.modelcard;

import org.jspecify.annotations.NullMarked;
