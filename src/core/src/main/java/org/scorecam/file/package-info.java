/**
 * Files that are there whole or not at all, their digests, pointers in their place, folders of them, temporary ones for native code, and
 * their names in results.
 *
 * <p>Public: {@link org.scorecam.file.AtomicFile}, {@link org.scorecam.file.FileNames}, {@link org.scorecam.file.FileTree},
 * {@link org.scorecam.file.LfsPointer}, {@link org.scorecam.file.LinkedFile}, {@link org.scorecam.file.Magic},
 * {@link org.scorecam.file.OwnFiles}, {@link org.scorecam.file.RelativePath}, {@link org.scorecam.file.Sha256},
 * {@link org.scorecam.file.TemporaryFolder}, {@link org.scorecam.file.TemporaryFolders}.
 */
@NullMarked
package org.scorecam.file;

import org.jspecify.annotations.NullMarked;
