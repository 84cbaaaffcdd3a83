package org.scorecam.shard;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.AnnotatedObject;
import org.scorecam.annotation.LeftOut;
import org.scorecam.annotation.Place;
import org.scorecam.file.Sha256;
import org.scorecam.image.Box;
import org.scorecam.image.PhotoFile;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.suite.Labels;
import org.scorecam.suite.StampSettings;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.Target;

/**
 * Suites as they lie here, by digests: the same on every machine that has the same photos, annotations and labels.
 *
 * @param labels of the names of all classes
 * @param suites in the configuration's order
 * @param photos of all suites, in their order
 */
public record SuiteDigests(String labels, List<SuiteDigest> suites, List<Digested> photos) {
    /**
     * A photo with its digest.
     *
     * @param file the SHA-256 of its file; null where it cannot be read
     */
    record Digested(
            SuitePhoto photo, PhotoDigest digest, @Nullable String file) {
        /** By which it is of one part or another. */
        String key() {
            return file == null ? digest.sha256() : file;
        }
    }

    public SuiteDigests {
        suites = List.copyOf(suites);
        photos = List.copyOf(photos);
    }

    /** Of all photos. */
    public List<PhotoDigest> all() {
        return photos.stream().map(Digested::digest).toList();
    }

    /** Reads all photos' files. */
    public static SuiteDigests of(List<Suite> suites, Labels labels) {
        return of(suites, labels, SuiteDigests::fileOf);
    }

    /**
     * Where others have read the photos' files.
     *
     * @param files the SHA-256 of a photo's file by its place, lower-case hex; null where it cannot be read
     */
    public static SuiteDigests of(List<Suite> suites, Labels labels, Function<Path, @Nullable String> files) {
        List<SuiteDigest> found = new ArrayList<>();
        List<Digested> photos = new ArrayList<>();
        for (Suite suite : suites) {
            List<Digested> own = suite.photos().stream()
                    .map(photo -> digested(photo, files.apply(photo.file())))
                    .toList();
            found.add(new SuiteDigest(suite.settings().name(), own.size(), digest(suite, own)));
            photos.addAll(own);
        }
        Stream<String> names = IntStream.range(0, labels.classes())
                .mapToObj(i -> labels.label(i).label());
        return new SuiteDigests(digest(names), found, photos);
    }

    private static String digest(Suite suite, List<Digested> photos) {
        return digest(Stream.of(
                        Stream.of(suite.settings().name()),
                        suite.settings().stamps().stream().map(SuiteDigests::text),
                        suite.leftOut().unannotated().stream(),
                        leftOut(suite.leftOut()),
                        photos.stream().map(each -> each.digest().sha256()))
                .flatMap(texts -> Stream.concat(texts, Stream.of(""))));
    }

    private static Stream<String> leftOut(LeftOut leftOut) {
        return Stream.of(
                        leftOut.missing().stream(),
                        leftOut.unknown().stream().map(SuiteDigests::text),
                        leftOut.others().stream().map(SuiteDigests::text))
                .flatMap(texts -> texts);
    }

    private static String text(LeftOut.Some some) {
        return some.objects() + " " + some.name();
    }

    private static String text(StampSettings stamp) {
        return fileOf(stamp.image()) + " " + stamp.at() + " " + stamp.share();
    }

    private static Digested digested(SuitePhoto photo, @Nullable String file) {
        Stream<String> annotated = Stream.concat(
                Stream.of(
                        photo.suite(),
                        photo.name(),
                        String.valueOf(file),
                        String.valueOf(photo.size()),
                        String.valueOf(photo.hasBoxes())),
                Stream.concat(
                        Stream.concat(photo.targets().stream(), photo.others().stream())
                                .flatMap(SuiteDigests::texts),
                        photo.shortcuts().stream().map(SuiteDigests::text)));
        return new Digested(photo, new PhotoDigest(photo.suite(), photo.name(), digest(annotated)), file);
    }

    /** The SHA-256 of a photo's file, lower-case hex; null where it cannot be read. */
    public static @Nullable String fileOf(Path photo) {
        try {
            return PhotoFile.read(photo).sha256();
        } catch (ExplanationException unreadable) {
            return null;
        }
    }

    /** What is wrong with a class may be said with the place of a file: that it is, is enough. */
    private static Stream<String> texts(Target target) {
        return Stream.concat(
                Stream.of(target.label().index() + " " + target.label().label() + " " + target.background() + " "
                        + (target.problem() == null)),
                target.objects().stream().map(SuiteDigests::text));
    }

    private static String text(AnnotatedObject object) {
        Place place = object.place();
        return object.className() + " " + object.classId() + " "
                + (place == null ? "" : text(place.box()) + " " + place.unit() + " " + place.mask());
    }

    /** Not in decimal digits: versions of Java write them otherwise. */
    private static String text(Box box) {
        return DoubleStream.of(box.xMin(), box.yMin(), box.xMax(), box.yMax())
                .mapToObj(Double::toHexString)
                .collect(Collectors.joining(" "));
    }

    /** Names have no NUL in them, so that no two lists of texts are one. */
    private static String digest(Stream<String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append(text).append('\0'));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
