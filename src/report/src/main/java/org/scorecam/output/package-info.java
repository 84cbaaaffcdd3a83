/**
 * What a run is written as: {@link OutputFormat} has a constant for each, and {@link Outputs} writes those that are chosen. {@link BuildServer} is
 * what runs the build.
 */
@NullMarked
package org.scorecam.output;

import org.jspecify.annotations.NullMarked;
