package org.scorecam.spark;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scorecam.shard.PhotoDigest;

/**
 * A photo on its way to an executor. Its bytes are read when the task that it is of is sent, so that the driver never holds more than those of the tasks
 * that are being sent.
 */
final class SentPhoto implements Serializable {
    private static final long serialVersionUID = 1;

    private final String suite;
    private final String image;
    private final String digest;
    private final @Nullable String sha256;
    private final @Nullable String uri;
    private final @Nullable String file;
    private transient byte @Nullable [] content;

    private SentPhoto(PhotoDigest digest, @Nullable String sha256, @Nullable String uri, @Nullable String file) {
        suite = digest.suite();
        image = digest.image();
        this.digest = digest.sha256();
        this.sha256 = sha256;
        this.uri = uri;
        this.file = file;
    }

    /** One that lies where it is explained. */
    static SentPhoto here(PhotoDigest digest) {
        return new SentPhoto(digest, null, null, null);
    }

    /** One that executors read themselves. */
    static SentPhoto at(PhotoDigest digest, String sha256, String uri) {
        return new SentPhoto(digest, sha256, uri, null);
    }

    /** One of the driver's. */
    static SentPhoto travelling(PhotoDigest digest, String sha256, Path file) {
        return new SentPhoto(digest, sha256, null, file.toString());
    }

    PhotoDigest digest() {
        return new PhotoDigest(suite, image, digest);
    }

    /** As people know it. */
    String path() {
        return suite + "/" + image;
    }

    /** Of its file; null where it lies here. */
    @Nullable
    String sha256() {
        return sha256;
    }

    @Nullable
    String uri() {
        return uri;
    }

    /** What travelled; null where nothing did. */
    byte @Nullable [] content() {
        return content;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeObject(file == null ? null : content(Path.of(file)));
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        content = (byte[]) in.readObject();
    }

    /** Of one that is gone meanwhile no byte has the digest that is expected. */
    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            return new byte[0];
        }
    }
}
