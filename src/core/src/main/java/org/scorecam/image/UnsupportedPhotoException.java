package org.scorecam.image;

import java.io.IOException;

/** A photo that is whole, but of a kind that is not read: fetching it again would not help. */
final class UnsupportedPhotoException extends IOException {
    private static final long serialVersionUID = 1;

    private final String cure;

    /**
     * @param what of the photo is not read
     * @param cure what to do about it
     */
    UnsupportedPhotoException(String what, String cure) {
        super(what);
        this.cure = cure;
    }

    String cure() {
        return cure;
    }
}
