/**
 * Files that are there whole or not at all, their digests, and their names in results.
 *
 * <p>Public: {@link org.scorecam.file.AtomicFile}, {@link org.scorecam.file.OwnFiles}, {@link org.scorecam.file.LinkedFile},
 * {@link org.scorecam.file.Magic}, {@link org.scorecam.file.RelativePath}, {@link org.scorecam.file.Sha256}.
 */
@NullMarked
package org.scorecam.file;

import org.jspecify.annotations.NullMarked;
