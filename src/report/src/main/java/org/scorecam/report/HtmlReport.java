package org.scorecam.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.scorecam.image.Box;
import org.scorecam.outcome.SetupException;
import org.scorecam.overlay.Colours;
import org.scorecam.overlay.Overlay;
import org.scorecam.result.RunResult;
import org.scorecam.review.Review;
import org.scorecam.review.ReviewPage;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Scope;
import org.scorecam.rule.Violation;
import org.scorecam.view.Broken;
import org.scorecam.view.ClassPage;
import org.scorecam.view.Figures;
import org.scorecam.view.FindingRow;
import org.scorecam.view.Index;
import org.scorecam.view.Item;
import org.scorecam.view.Origin;
import org.scorecam.view.Page;
import org.scorecam.view.WorstFirst;

/**
 * Writes the HTML report: {@code index.html}, a page for each explanation, or for some of many, their pictures and one style sheet. It needs
 * no script, no network and no server, and every link in it is relative.
 */
public final class HtmlReport {
    /** What a person looks at before approving; the first page of it. */
    public static final String REVIEW = ReviewPage.FIRST;

    /** What is in each report as it is. */
    private static final List<String> RESOURCES = List.of(
            "icon.svg",
            "report.css",
            "explanation.css",
            "explanation.js",
            "report.js",
            "limits.js",
            "picture.js",
            "review.css",
            "review.js");

    /** What is written beside the pages of explanations and their pictures. */
    private static final List<String> FILES = List.of(
            "index.html",
            "filters.css",
            "report.css",
            "report.js",
            "limits.js",
            "explanation.css",
            "explanation.js",
            "picture.js",
            REVIEW,
            "review.css",
            "review.js",
            "images/icon.svg",
            Drawn.LIST);

    private final RunResult run;
    private final List<Item> items;
    private final List<Item> shown;
    private final OutputFolder folder;
    private final Templates templates;
    private final PageTexts words;
    private final Origin origin;

    private HtmlReport(RunResult run, Path outputDirectory, PageTexts words, Origin origin, PageLimit pages)
            throws IOException {
        this.run = run;
        this.items = WorstFirst.of(run, Names.items(run));
        this.shown = pages.of(run, items);
        this.folder = new OutputFolder(outputDirectory);
        this.templates = new Templates(words, origin);
        this.words = words;
        this.origin = origin;
    }

    /** As the other {@code write}, of a build of which nothing is known. */
    public static void write(RunResult run, Path basedir, Path outputDirectory, PageTexts words) {
        write(run, basedir, outputDirectory, words, Origin.unknown("mvn scorecam:approve"), PageLimit.DEFAULT);
    }

    /** As the other {@code write}, with as many threads as the machine has cores. */
    public static void write(
            RunResult run, Path basedir, Path outputDirectory, PageTexts words, Origin origin, PageLimit pages) {
        write(
                run,
                basedir,
                outputDirectory,
                words,
                origin,
                pages,
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * Writes the report of {@code run}; the bytes do not depend on the threads, nor on what an earlier report left: what is there and
     * still true is not drawn again. Pages and pictures that an earlier report
     * left in {@code outputDirectory} are deleted; of other files none is touched, nor overwritten.
     *
     * @param basedir what the suites' folders are relative to
     * @param words of its pages
     * @param origin what build it is of
     * @param pages which explanations have a page; what is counted is counted over all
     * @param threads at least 1
     * @throws SetupException if the folder cannot be written, or holds a file of others by the name of one of the report's
     */
    public static void write(
            RunResult run,
            Path basedir,
            Path outputDirectory,
            PageTexts words,
            Origin origin,
            PageLimit pages,
            int threads) {
        try {
            new HtmlReport(run, outputDirectory, words, origin, pages).write(basedir, threads);
        } catch (IOException e) {
            throw new SetupException(
                    outputDirectory + ": the report cannot be written (" + e
                            + "). Make the folder writable, or free some space.",
                    e);
        }
    }

    /** What is written whatever is explained. */
    public static List<String> files() {
        return FILES;
    }

    /** Deletes the report that an earlier run left in {@code outputDirectory}, and no other file. */
    public static void delete(Path outputDirectory) throws IOException {
        new OutputFolder(outputDirectory).delete(FILES);
    }

    private void write(Path basedir, int threads) throws IOException {
        Map<ExplanationId, Box> spots = spots();
        ChallengeDrawing changed = new ChallengeDrawing(run, basedir);
        Drawing drawing = new Drawing(run.input(), changed, new Overlay(Colours.JET), spots);
        DrawingKeys keys = new DrawingKeys(run, basedir, spots, words);
        Drawn drawn = folder.drawn();
        PhotoFigures photos = new PhotoFigures(basedir, drawing, keys, drawn, JudgedPictures.of(run));
        Map<String, Figures> figures = new LinkedHashMap<>();
        Parallel.map(threads, byPhoto(), photos::draw).forEach(figures::putAll);
        writePages(drawn, keys, figures);
        for (String name : RESOURCES) {
            folder.write(name.equals("icon.svg") ? "images/icon.svg" : name, resource(name));
        }
        String ofRun = keys.ofRun(origin, figures);
        List<Lazy<ClassSheets.Drawn>> classes = classPages(new ClassSheets(run, changed.preprocessor()));
        Lazy<Index> index = new Lazy<>(
                () -> Index.of(run, items, figures, classes.get(0).get().page()));
        writeIndex(drawn.sheet("index", ofRun), index, classes);
        writeReview(drawn.sheet("review", ofRun), index, figures);
        drawn.write();
        folder.deleteStale();
    }

    private void writePages(Drawn drawn, DrawingKeys keys, Map<String, Figures> figures) throws IOException {
        Map<Scope, List<Violation>> violations = run.violationsByScope();
        for (int i = 0; i < shown.size(); i++) {
            int index = i;
            Item item = shown.get(i);
            Figures drawnOf = Objects.requireNonNull(figures.get(item.name()));
            Drawn.Sheet sheet = drawn.sheet(item.page(), keys.ofPage(item, drawnOf, place(i)));
            sheet.write(item.page(), () -> {
                Page page = Page.of(run, shown, index, drawnOf, Broken.of(item.explanation(), violations));
                return rendered("explanation", page);
            });
            sheet.done();
        }
    }

    /** Where an item stands, and which are beside it. */
    private String place(int index) {
        return shown.subList(Math.max(0, index - 1), Math.min(shown.size(), index + 2)).stream()
                .map(Item::name)
                .collect(Collectors.joining(" ", index + " of " + shown.size() + " ", ""));
    }

    /** As many pages as there are is not known before. */
    private void writeReview(Drawn.Sheet sheet, Lazy<Index> index, Map<String, Figures> figures) throws IOException {
        if (!sheet.keepAll()) {
            for (ReviewPage page :
                    Review.of(run, index.get(), figures, origin.approve()).pages()) {
                sheet.write(page.file(), () -> rendered("review", page));
            }
        }
        sheet.done();
    }

    private List<Lazy<ClassSheets.Drawn>> classPages(ClassSheets classes) {
        Set<ExplanationId> listed =
                shown.stream().map(item -> item.explanation().id()).collect(Collectors.toUnmodifiableSet());
        return ClassPage.of(run, listed).stream()
                .map(page -> new Lazy<>(() -> classes.draw(page)))
                .toList();
    }

    private void writeIndex(Drawn.Sheet sheet, Lazy<Index> index, List<Lazy<ClassSheets.Drawn>> classes)
            throws IOException {
        for (int page = 1; page <= classes.size(); page++) {
            Lazy<ClassSheets.Drawn> drawn = classes.get(page - 1);
            sheet.write(ClassSheets.file(page), () -> drawn.get().png());
            if (page > 1) {
                sheet.write(
                        ClassPage.file(page),
                        () -> rendered("classes", drawn.get().page()));
            }
        }
        sheet.write("filters.css", () -> rendered("filters.css", index.get()));
        sheet.write("index.html", () -> rendered("index", index.get()));
        sheet.done();
    }

    private byte[] rendered(String template, Object view) throws IOException {
        return templates.render(template, view).getBytes(StandardCharsets.UTF_8);
    }

    /** What is shown of them is cut out, and no more. */
    private Map<ExplanationId, Box> spots() {
        Map<ExplanationId, Box> spots = new HashMap<>();
        FindingRow.shown(run).forEach(spot -> spots.putIfAbsent(spot.id(), spot.box()));
        return spots;
    }

    private List<List<Item>> byPhoto() {
        Map<String, List<Item>> photos = new LinkedHashMap<>();
        shown.forEach(item -> photos.computeIfAbsent(Names.ofPhoto(item), name -> new ArrayList<>())
                .add(item));
        return List.copyOf(photos.values());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
