/**
 * Annotated suites: which classes a photo shows, and where.
 *
 * <p>Public: {@link org.scorecam.annotation.Annotations} gives {@link org.scorecam.annotation.AnnotatedPhoto} with
 * {@link org.scorecam.annotation.AnnotatedObject}; {@link org.scorecam.annotation.ClassLabel} is what the model calls a
 * class.
 */
@NullMarked
package org.scorecam.annotation;

import org.jspecify.annotations.NullMarked;
