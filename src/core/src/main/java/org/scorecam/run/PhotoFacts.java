package org.scorecam.run;

import org.jspecify.annotations.Nullable;
import org.scorecam.image.Photo;
import org.scorecam.image.Size;

/** What is remembered of a photo when its pixels are gone. */
record PhotoFacts(Size size, int orientation, @Nullable String note) {
    static PhotoFacts of(Photo photo) {
        return new PhotoFacts(new Size(photo.width(), photo.height()), photo.orientation(), photo.note());
    }
}
