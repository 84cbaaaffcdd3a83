package org.scorecam.shard;

/**
 * One photo of a suite, and all that its explanations are made of but for the model and the settings.
 *
 * @param suite the suite's name
 * @param image the photo's name in the suite's folder
 * @param sha256 of the photo's file and of what is annotated on it, lower-case hex
 */
public record PhotoDigest(String suite, String image, String sha256) {
    /** As people are to read it. */
    String path() {
        return suite + "/" + image;
    }
}
