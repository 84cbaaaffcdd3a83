package org.scorecam.spark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.scorecam.run.Measurements;
import org.scorecam.run.RunPlan;
import org.scorecam.shard.PhotoDigest;
import org.scorecam.shard.ShardPart;
import org.scorecam.suite.SuitePhoto;

/**
 * What is still to be explained.
 *
 * @param known what earlier runs have told
 * @param readable photos for executors
 * @param unreadable photos that are an ERROR each: where they lie they are told best
 */
record PhotosLeft(List<Measurements> known, List<DriverPhotos.Each> readable, List<DriverPhotos.Each> unreadable) {
    static PhotosLeft of(DriverPhotos photos, List<ShardPart> kept) {
        Set<PhotoDigest> done = new HashSet<>();
        List<Measurements> known = new ArrayList<>();
        Set<PhotoDigest> here =
                photos.all().stream().map(DriverPhotos.Each::digest).collect(Collectors.toSet());
        for (ShardPart part : kept) {
            List<PhotoDigest> of = part.header().photos();
            if (here.containsAll(of) && of.stream().noneMatch(done::contains)) {
                done.addAll(of);
                known.add(part.measured());
            }
        }
        List<DriverPhotos.Each> left = photos.all().stream()
                .filter(each -> !done.contains(each.digest()))
                .toList();
        return new PhotosLeft(
                known,
                left.stream().filter(each -> each.sha256() != null).toList(),
                left.stream().filter(each -> each.sha256() == null).toList());
    }

    /** @param areHere whether executors find the photos where the driver does */
    List<SentSlice> slices(RunPlan plan, int cores, boolean areHere) {
        ToLongFunction<SuitePhoto> forwards = plan.forwardsOfPhotos();
        List<Slices.Load<SentPhoto>> loads = readable.stream()
                .map(each -> new Slices.Load<>(
                        sent(each, areHere), forwards.applyAsLong(each.photo()), areHere ? 0 : each.bytes()))
                .toList();
        return (plan.forwardsOfRandomModels() > 0 ? Slices.few(loads, cores) : Slices.of(loads, cores))
                .stream().map(SentSlice::new).toList();
    }

    private static SentPhoto sent(DriverPhotos.Each each, boolean isHere) {
        String sha256 = Objects.requireNonNull(each.sha256());
        String uri = each.uri();
        if (isHere) {
            return SentPhoto.here(each.digest());
        }
        return uri == null
                ? SentPhoto.travelling(each.digest(), sha256, each.photo().file())
                : SentPhoto.at(each.digest(), sha256, uri);
    }
}
