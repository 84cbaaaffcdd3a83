package org.scorecam.annotation;

/** A photo's name, as annotations have it. */
final class PhotoName {
    private PhotoName() {}

    /** With {@code /} between folders, also where a tool on Windows wrote it, and no {@code ./} before. */
    static String normalised(String written) {
        String name = written.strip().replace('\\', '/');
        int start = 0;
        while (name.startsWith("./", start)) {
            start += 2;
        }
        return name.substring(start);
    }
}
