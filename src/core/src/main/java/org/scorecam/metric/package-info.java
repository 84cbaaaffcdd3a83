/**
 * What is measured on an explanation, and statistics over many.
 */
@NullMarked
package org.scorecam.metric;

import org.jspecify.annotations.NullMarked;
