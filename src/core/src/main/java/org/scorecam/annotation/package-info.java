/**
 * Annotated suites: which classes a photo shows, and where.
 *
 * <p>Public: {@link org.scorecam.annotation.Annotations} reads, by {@link org.scorecam.annotation.AnnotationSettings}, one {@link
 * org.scorecam.annotation.AnnotationFormat}: an {@link org.scorecam.annotation.AnnotatedSuite} of {@link
 * org.scorecam.annotation.AnnotatedPhoto} with {@link org.scorecam.annotation.AnnotatedObject}, each at a {@link
 * org.scorecam.annotation.Place}; {@link
 * org.scorecam.annotation.ClassLabel} is what the model calls a class, {@link org.scorecam.annotation.LeftOut} what is not explained.
 */
@NullMarked
package org.scorecam.annotation;

import org.jspecify.annotations.NullMarked;
