package org.scorecam.view;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Size;
import org.scorecam.metric.Metric;
import org.scorecam.overlay.ColourTable;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Limit;

/**
 * A page of the table of classes: a hundred of them, the worst on the first one, which is a part of the first page of the report.
 *
 * @param listed the explanations that the table has
 * @param number which page, from 1
 * @param pages how many there are
 * @param groups what its rows are of
 * @param total how many classes there are on all pages
 * @param columns the metrics that its table has
 * @param rows all of each suite on the first page, then the classes
 * @param sheet the picture with the mean maps, null where there is none
 */
public record ClassPage(
        RunResult run,
        Set<ExplanationId> listed,
        int number,
        int pages,
        List<ClassGroup> groups,
        int total,
        List<Metric> columns,
        List<ClassRow> rows,
        @Nullable Sheet sheet) {
    /** Classes a page. */
    static final int SIZE = 100;

    private static final Set<Metric> ALWAYS = EnumSet.of(Metric.MASS_IN_BOX, Metric.LIFT);

    /**
     * A picture with many maps beside and below each other.
     *
     * @param file from the report's folder
     * @param width of the file, in pixels
     * @param height of the file, in pixels
     * @param map the size of each
     * @param columns where the mean maps, those of what was approved and their differences begin, in pixels; the last two where there is a
     *     baseline
     */
    public record Sheet(String file, int width, int height, Size map, List<Integer> columns) {}

    /** The pages where the table has all explanations. */
    public static List<ClassPage> of(RunResult run) {
        return of(run, run.explanations().map(Explanation::id).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The pages, at least one, without pictures yet.
     *
     * @param listed the explanations that the table has
     */
    public static List<ClassPage> of(RunResult run, Set<ExplanationId> listed) {
        List<ClassGroup> wholes = ClassGroup.wholes(run);
        List<ClassGroup> classes = ClassGroup.of(run);
        int pages = Math.max(1, (classes.size() + SIZE - 1) / SIZE);
        return IntStream.range(0, pages)
                .mapToObj(page -> {
                    int first = SIZE * page;
                    List<ClassGroup> groups = new ArrayList<>(page == 0 ? wholes : List.of());
                    groups.addAll(classes.subList(first, Math.min(first + SIZE, classes.size())));
                    return new ClassPage(
                                    run,
                                    listed,
                                    page + 1,
                                    pages,
                                    List.copyOf(groups),
                                    classes.size(),
                                    columns(run),
                                    List.of(),
                                    null)
                            .with(
                                    i -> ClassPicture.none(
                                            groups.get(i).explanations().size()),
                                    null);
                })
                .toList();
    }

    /**
     * The same page with pictures.
     *
     * @param picture of each group, by its place
     */
    public ClassPage with(IntFunction<ClassPicture> picture, @Nullable Sheet drawn) {
        int wholes =
                (int) groups.stream().filter(group -> group.explained() == null).count();
        List<ClassRow> drawnRows = IntStream.range(0, groups.size())
                .mapToObj(i -> ClassRow.of(groups.get(i), number(i, wholes), columns, picture.apply(i)))
                .toList();
        return new ClassPage(run, listed, number, pages, groups, total, columns, drawnRows, drawn);
    }

    /** Of the class of a group, from 1; 0 where the table has none of its explanations, and for all of a suite. */
    private int number(int group, int wholes) {
        return group < wholes || !isListed(groups.get(group)) ? 0 : first(number) + group - wholes;
    }

    private boolean isListed(ClassGroup group) {
        return group.explanations().stream().anyMatch(each -> listed.contains(each.id()));
    }

    /** What is measured, and is on mass in box, on lift or judged; answers' share has a column of its own. */
    private static List<Metric> columns(RunResult run) {
        Set<Metric> wanted = EnumSet.copyOf(ALWAYS);
        run.rules().stream()
                .flatMap(rule -> rule.limits().stream())
                .filter(limit -> limit.method() == null)
                .map(Limit::metric)
                .forEach(wanted::add);
        wanted.remove(Metric.TOP1);
        return wanted.stream()
                .filter(metric ->
                        run.explanations().anyMatch(each -> each.metrics().containsKey(metric)))
                .toList();
    }

    /** Whether there is what was approved. */
    public boolean isCompared() {
        return sheet != null && sheet.columns().size() > 1;
    }

    /** The file of a page, from the report's folder. */
    public static String file(int page) {
        return page == 1 ? "index.html" : "classes-" + page + ".html";
    }

    /** The number of the first class on a page, from 1. */
    public int first(int page) {
        return SIZE * (page - 1) + 1;
    }

    /** The number of the last class on a page, from 1. */
    public int last(int page) {
        return Math.min(SIZE * page, total);
    }

    /** The palettes to choose from. */
    public List<Tint> tints() {
        return Tint.ALL;
    }

    /** The palette of differences. */
    public ColourTable change() {
        return Tint.CHANGE;
    }

    /** The classes of all pages that the table has, each by the id that leads to its photos. */
    Stream<ClassRow> links() {
        List<ClassGroup> classes = ClassGroup.of(run);
        return IntStream.range(0, classes.size())
                .filter(i -> isListed(classes.get(i)))
                .mapToObj(i -> ClassRow.of(classes.get(i), i + 1, List.of(), ClassPicture.none(0)));
    }
}
