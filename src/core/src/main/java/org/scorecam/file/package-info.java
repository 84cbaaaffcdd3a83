/**
 * Files that are there whole or not at all.
 */
@NullMarked
package org.scorecam.file;

import org.jspecify.annotations.NullMarked;
