package org.scorecam.spark;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scorecam.run.Progress;
import org.scorecam.shard.PhotoDigest;
import org.scorecam.shard.ShardPart;
import org.scorecam.suite.SuitePhoto;

/** Tells how far a run is by the parts that come back. */
final class DriverProgress {
    private final Progress progress;
    private final Map<PhotoDigest, SuitePhoto> photos;

    DriverProgress(Progress progress, List<DriverPhotos.Each> photos) {
        this.progress = progress;
        this.photos = photos.stream()
                .collect(Collectors.toMap(DriverPhotos.Each::digest, DriverPhotos.Each::photo, (one, same) -> one));
    }

    void done(ShardPart part) {
        for (PhotoDigest digest : part.header().photos()) {
            SuitePhoto photo = photos.get(digest);
            if (photo != null) {
                progress.closes(photo);
            }
        }
        long forwards = part.measured().suites().stream()
                .flatMap(suite -> suite.explanations().stream())
                .mapToLong(each -> each.explanation().cost().forwards())
                .sum();
        for (long forward = 0; forward < forwards; forward++) {
            progress.forward();
        }
    }
}
