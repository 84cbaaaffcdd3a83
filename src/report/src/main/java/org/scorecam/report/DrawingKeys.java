package org.scorecam.report;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorecam.file.Sha256;
import org.scorecam.image.Box;
import org.scorecam.json.ResultDigests;
import org.scorecam.result.Challenged;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.ExplanationId;
import org.scorecam.view.Figures;
import org.scorecam.view.Item;
import org.scorecam.view.Origin;

/** Digests of all that pictures and pages are drawn of: the result, the photos, and what draws. */
final class DrawingKeys {
    private final RunResult run;
    private final Path basedir;
    private final Map<ExplanationId, Box> spots;
    private final String way;
    private final String tool;
    private final String language;
    private final Map<String, String> suites;
    private final Map<Path, String> files = new ConcurrentHashMap<>();

    /**
     * @param basedir what the suites' folders are relative to
     * @param spots what is cut out of the photos of some
     * @param words of the pages
     */
    DrawingKeys(RunResult run, Path basedir, Map<ExplanationId, Box> spots, PageTexts words) throws IOException {
        this.run = run;
        this.basedir = basedir;
        this.spots = spots;
        this.way = ResultDigests.way(run);
        this.tool = tool();
        this.language = words.language();
        this.suites = run.suites().stream().collect(Collectors.toMap(SuiteResult::name, ResultDigests::suite));
    }

    /** What draws: another build of it may draw otherwise, as may another Java. */
    private static String tool() throws IOException {
        return String.join(
                "\0", System.getProperty("java.runtime.version"), code(DrawingKeys.class), code(ResultDigests.class));
    }

    /** The digest of the jar that a class is from; empty where it is from a folder. */
    private static String code(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL jar = source == null ? null : source.getLocation();
        if (jar == null || !jar.getPath().endsWith(".jar")) {
            return "";
        }
        try (InputStream in = jar.openStream()) {
            return Sha256.of(in.readAllBytes());
        }
    }

    /** Of the pictures of a photo, which is the one that was explained. */
    String ofPictures(List<Item> ofOnePhoto) {
        return key(Stream.concat(Stream.of("pictures"), ofOnePhoto.stream().map(this::ofPictures)));
    }

    private String ofPictures(Item item) {
        Explanation explanation = item.explanation();
        return String.join(
                "\0",
                ResultDigests.measured(explanation),
                String.valueOf(spots.get(explanation.id())),
                explanation.challenges().stream()
                        .map(challenged -> with(item.suite(), challenged))
                        .collect(Collectors.joining("\0")));
    }

    /** The other picture that has a part in a challenge, as it is now. */
    private String with(SuiteResult suite, Challenged challenged) {
        String name = challenged.with();
        if (name == null) {
            return "";
        }
        String others = suite.explanations().stream()
                .filter(other -> other.id().image().equals(name))
                .map(ResultDigests::measured)
                .collect(Collectors.joining("\0"));
        return String.join(
                "\0",
                others,
                digest(basedir.resolve(name)),
                digest(basedir.resolve(suite.images()).resolve(name)));
    }

    /** Empty where there is no such file. */
    private String digest(Path file) {
        return files.computeIfAbsent(file, path -> {
            try {
                return Files.isRegularFile(path) ? Sha256.of(path) : "";
            } catch (IOException e) {
                return "";
            }
        });
    }

    /**
     * Of an explanation's page.
     *
     * @param figures its pictures
     * @param place where it stands among all, and which are beside it
     */
    String ofPage(Item item, Figures figures, String place) {
        return key(Stream.of(
                "page",
                language,
                ResultDigests.judged(run, item.explanation()),
                Objects.requireNonNull(suites.get(item.suite().name())),
                figures.toString(),
                place));
    }

    /** Of what shows the whole run. The time of the build is no part of it: a page that shows the same keeps its time. */
    String ofRun(Origin origin, Map<String, Figures> figures) {
        Origin timeless = new Origin(origin.project(), origin.commit(), null, origin.approve());
        return key(Stream.of("run", language, ResultDigests.whole(run), timeless.toString(), figures.toString()));
    }

    private String key(Stream<String> parts) {
        String all = Stream.concat(Stream.of(tool, way), parts).collect(Collectors.joining("\0"));
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }
}
