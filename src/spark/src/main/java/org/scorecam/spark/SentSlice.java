package org.scorecam.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.scorecam.shard.PhotoDigest;

/** Photos that one task explains. */
final class SentSlice implements Serializable {
    private static final long serialVersionUID = 1;

    private final ArrayList<SentPhoto> photos;

    SentSlice(List<SentPhoto> photos) {
        this.photos = new ArrayList<>(photos);
    }

    List<SentPhoto> photos() {
        return photos;
    }

    List<PhotoDigest> digests() {
        return photos.stream().map(SentPhoto::digest).toList();
    }

    /** As people are to read it. */
    @Override
    public String toString() {
        int more = photos.size() - 1;
        return photos.get(0).path() + (more == 0 ? "" : " and " + more + " more photo" + (more == 1 ? "" : "s"));
    }
}
