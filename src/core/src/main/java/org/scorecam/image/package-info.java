/**
 * Photos, and their way to a model's input: decoding, orientation, resizing, and where a box goes meanwhile.
 */
@NullMarked
package org.scorecam.image;

import org.jspecify.annotations.NullMarked;
