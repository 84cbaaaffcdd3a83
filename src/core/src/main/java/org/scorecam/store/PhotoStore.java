package org.scorecam.store;

import java.io.IOException;
import java.util.Optional;
import org.scorecam.cam.LayerShape;

/** The entries of photos that one model explains in one way. Safe for use by several threads. */
public final class PhotoStore {
    private final Store store;
    private final StoreKey way;
    private final PhotoCodec codec;

    /**
     * @param way all that a photo's entry depends on beside the photo
     * @param layer the target layer
     * @param classes how many the model has
     */
    public PhotoStore(Store store, StoreKey way, LayerShape layer, int classes) {
        this.store = store;
        this.way = way;
        codec = new PhotoCodec(layer, classes);
    }

    /** One that keeps nothing. */
    public static PhotoStore none() {
        return new PhotoStore(Store.none(), StoreKey.of(), new LayerShape(0, 0, 0), 0);
    }

    /**
     * What is known of a photo.
     *
     * @param sha256 of its file, lower-case hex
     * @param orientation the EXIF orientation that is applied
     */
    public Optional<PhotoEntry> read(String sha256, int orientation) {
        StoreKey key = way.and(sha256, orientation);
        return store.read(key).flatMap(value -> {
            try {
                return Optional.of(codec.decode(value));
            } catch (IOException | IllegalArgumentException e) {
                store.warnOfDamage(key);
                return Optional.empty();
            }
        });
    }

    /** Keeps what is known of a photo. */
    public void write(String sha256, int orientation, PhotoEntry entry) {
        store.write(way.and(sha256, orientation), codec.encode(entry));
    }
}
