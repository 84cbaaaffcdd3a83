/**
 * Annotated suites: which classes a photo shows, and where.
 */
@NullMarked
package org.scorecam.annotation;

import org.jspecify.annotations.NullMarked;
