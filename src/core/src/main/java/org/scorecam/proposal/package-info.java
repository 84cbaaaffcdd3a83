/**
 * What a project's configuration can be, told from its model and its photos: the way from a photo to the model's input, limits, and the pom
 * that says so.
 *
 * <p>Public: {@link org.scorecam.proposal.InputWays}, the ways that are tried; {@link org.scorecam.proposal.PhotoSample}, the photos that they
 * are tried on; {@link org.scorecam.proposal.InputTrial}, how one did; {@link org.scorecam.proposal.InputRanking}, which is best; {@link
 * org.scorecam.proposal.ProposedLimit} and {@link org.scorecam.proposal.ProposedRules}, which limits fit; {@link
 * org.scorecam.proposal.XmlLines}, how it is written; {@link org.scorecam.proposal.PomFile} and {@link
 * org.scorecam.proposal.PomText}, the pom that it is put into.
 */
@NullMarked
package org.scorecam.proposal;

import org.jspecify.annotations.NullMarked;
