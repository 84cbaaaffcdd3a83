/**
 * Photos, and their way to a model's input: decoding, orientation, resizing, and where a box goes meanwhile.
 *
 * <p>Public: {@link org.scorecam.image.PhotoReader} gives a {@link org.scorecam.image.Photo}, in steps
 * {@link org.scorecam.image.PhotoFile} with its {@link org.scorecam.image.PhotoHeader};
 * {@link org.scorecam.image.Presets} makes {@link org.scorecam.image.InputSettings} of what a user wrote;
 * {@link org.scorecam.image.Preprocessor} makes a
 * {@link org.scorecam.image.ModelInput} of the photo, with its {@link org.scorecam.image.Geometry};
 * {@link org.scorecam.image.Cutout} is a picture that is laid onto others;
 * {@link org.scorecam.image.PhotoEndings} tells photos by their names;
 * {@link org.scorecam.image.Boxes} gives a {@link org.scorecam.image.FittedBox}; {@link org.scorecam.image.Box} and
 * {@link org.scorecam.image.Size} are what all speak of.
 */
@NullMarked
package org.scorecam.image;

import org.jspecify.annotations.NullMarked;
