package org.scorecam.image;

import java.io.IOException;

/** A photo that is whole, but of a kind that is not read: fetching it again would not help. */
final class UnsupportedPhotoException extends IOException {
    private static final long serialVersionUID = 1;

    UnsupportedPhotoException(String what) {
        super(what);
    }
}
