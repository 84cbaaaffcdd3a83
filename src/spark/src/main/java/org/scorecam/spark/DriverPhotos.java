package org.scorecam.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.run.RunPlan;
import org.scorecam.shard.PhotoDigest;
import org.scorecam.shard.SuiteDigests;
import org.scorecam.suite.Labels;
import org.scorecam.suite.SuitePhoto;

/**
 * The photos of all suites as the driver knows them.
 *
 * @param all in the order of the suites
 */
record DriverPhotos(SuiteDigests digests, List<Each> all) {
    /**
     * One of them.
     *
     * @param sha256 of its file; null where it cannot be read
     * @param uri where executors read it; null where it lies with the driver
     */
    record Each(
            SuitePhoto photo,
            PhotoDigest digest,
            @Nullable String sha256,
            @Nullable String uri) {
        String path() {
            return photo.suite() + "/" + photo.name();
        }

        long bytes() {
            return uri == null ? photo.file().toFile().length() : 0;
        }
    }

    /**
     * Brings together what is known.
     *
     * @param files the SHA-256 by file
     * @param uris by suite/photo
     */
    static DriverPhotos of(RunPlan plan, Labels labels, Map<Path, String> files, Map<String, String> uris) {
        SuiteDigests digests = SuiteDigests.of(plan.suites(), labels, files::get);
        List<PhotoDigest> each = digests.all();
        List<SuitePhoto> photos =
                plan.suites().stream().flatMap(suite -> suite.photos().stream()).toList();
        List<Each> all = new ArrayList<>();
        for (int i = 0; i < photos.size(); i++) {
            SuitePhoto photo = photos.get(i);
            all.add(new Each(
                    photo, each.get(i), files.get(photo.file()), uris.get(photo.suite() + "/" + photo.name())));
        }
        return new DriverPhotos(digests, all);
    }

    /** Whether a photo is one of some. */
    static Predicate<SuitePhoto> predicate(List<Each> some) {
        Set<String> paths = some.stream().map(Each::path).collect(Collectors.toSet());
        return photo -> paths.contains(photo.suite() + "/" + photo.name());
    }
}
