package org.scorecam.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorecam.baseline.Runs.ARTICLE;
import static org.scorecam.baseline.Runs.LEFT;
import static org.scorecam.baseline.Runs.RIGHT;
import static org.scorecam.result.SampleResult.aSuite;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scorecam.baseline.Approval;
import org.scorecam.baseline.Approved;
import org.scorecam.baseline.ApprovedKey;
import org.scorecam.baseline.Baseline;
import org.scorecam.baseline.BaselineHeader;
import org.scorecam.baseline.Comparison;
import org.scorecam.cam.Heatmap;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SampleResult;
import org.scorecam.result.SampleResults;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.ExplanationId;

/** What the page says of its commands, held against what approving makes of them. */
class ReviewedApprovalTest {
    private static final String ODD = "it's, \"odd\" 100%";

    private static final List<Explanation> THEN = List.of(
            tabby("animals", "cats/1.jpg", LEFT),
            tabby("animals", "cats/2.jpg", LEFT),
            alp("animals", "cats/2.jpg", LEFT),
            tabby("animals", "cats/kept.jpg", LEFT),
            tabby("animals", "dogs/gone.jpg", LEFT),
            tabby("animals", "a,b.jpg", LEFT),
            tabby("animals", "a;b.jpg", LEFT),
            tabby("animals", "broken.jpg", LEFT),
            tabby(ODD, "$HOME `x` ?.jpg", LEFT));

    private static final List<Explanation> NOW = List.of(
            tabby("animals", "cats/1.jpg", RIGHT),
            tabby("animals", "cats/2.jpg", RIGHT),
            alp("animals", "cats/2.jpg", RIGHT),
            alp("animals", "cats/1.jpg", RIGHT),
            tabby("animals", "cats/kept.jpg", LEFT),
            tabby("animals", "a,b.jpg", RIGHT),
            tabby("animals", "a;b.jpg", RIGHT),
            SampleExplanation.anExplanation()
                    .on("broken.jpg")
                    .error("it is broken")
                    .make(),
            alp("animals", "broken.jpg", RIGHT),
            tabby(ODD, "$HOME `x` ?.jpg", RIGHT),
            tabby(ODD, "חתול חדש.jpg", RIGHT),
            alp(ODD, "all *.jpg", RIGHT));

    private static final RunResult PLAIN = run(NOW);
    private static final Baseline OLD = new Baseline(
            BaselineHeader.of(PLAIN, "auto"),
            THEN.stream().flatMap(each -> Approved.of(each).stream()).toList());
    private static final RunResult RUN = beside();
    private static final Review REVIEW = Reviews.of(RUN);

    @Test
    void theCommandOfAllApprovesAll() {
        assertThat(approved(REVIEW.commands())).isEqualTo(names(REVIEW.tiles()));
        assertThat(REVIEW.tiles()).hasSize(11);
    }

    @Test
    void theCommandsOfAGroupApproveItAndWhatIsSaidBeside() {
        assertThat(REVIEW.groups()).hasSize(3).allSatisfy(group -> {
            Set<String> approved = approved(group.commands());
            assertThat(approved)
                    .containsAll(names(group.classes().stream()
                            .flatMap(of -> of.tiles().stream())
                            .toList()))
                    .hasSize(group.count() + group.beside());
        });
    }

    @Test
    void theCommandsOfAClassApproveItAndWhatIsSaidBeside() {
        assertThat(REVIEW.groups())
                .flatExtracting(ReviewGroup::classes)
                .hasSize(7)
                .allSatisfy(of -> {
                    Set<String> approved = approved(of.commands());
                    assertThat(approved).containsAll(names(of.tiles())).hasSize(of.count() + of.beside());
                });
    }

    @Test
    void thePatternOfATileApprovesItAndWhatItNames() {
        assertThat(REVIEW.tiles()).allSatisfy(tile -> {
            List<String> command = new ApproveCommand(Reviews.COMMAND).of(List.of(tile.pattern()), tile.besideError());
            Set<String> expected = new TreeSet<>(names(tile.others()));
            expected.add(name(tile.id()));
            assertThat(approved(command)).isEqualTo(expected);
        });
    }

    /** {@code a,b.jpg} can only be written {@code a?b.jpg}. */
    @Test
    void whatNoPatternTellsApartIsNamed() {
        assertThat(REVIEW.tiles())
                .filteredOn(tile -> tile.path().equals("animals/a,b.jpg"))
                .singleElement()
                .extracting(tile -> tile.others().toString())
                .isEqualTo("[animals/a;b.jpg (class 281 tabby)]");
        assertThat(REVIEW.tiles())
                .filteredOn(tile -> tile.path().equals("animals/a;b.jpg"))
                .singleElement()
                .extracting(tile -> tile.others().toString())
                .isEqualTo("[]");
    }

    /** What approving by the commands changes in the baseline. */
    private static Set<String> approved(List<String> commands) {
        Baseline baseline = OLD;
        for (String command : commands) {
            baseline =
                    Approval.of(RUN, "auto", baseline, Reviews.request(command)).baseline();
        }
        Baseline after = baseline;
        return Stream.concat(OLD.byKey().keySet().stream(), after.byKey().keySet().stream())
                .filter(key ->
                        !Objects.equals(OLD.byKey().get(key), after.byKey().get(key)))
                .map(ReviewedApprovalTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(List<?> tilesOrIds) {
        Set<String> names = new TreeSet<>();
        for (Object each : tilesOrIds) {
            names.add(name(each instanceof Tile tile ? tile.id() : (ExplanationId) each));
        }
        return names;
    }

    private static String name(ExplanationId id) {
        return id.path() + " " + id.explained().index();
    }

    private static String name(ApprovedKey key) {
        return key.suite() + "/" + key.image() + " " + key.classIndex();
    }

    private static RunResult beside() {
        Comparison comparison = Comparison.of(OLD, OLD.header(), PLAIN.suites());
        return SampleResult.like(PLAIN)
                .suites(comparison.measured(PLAIN.suites()).toArray(SuiteResult[]::new))
                .gone(comparison.gone().stream().map(Approved::asGone).toList())
                .make();
    }

    private static RunResult run(List<Explanation> explanations) {
        List<SuiteResult> suites = new ArrayList<>();
        for (String name : List.of("animals", ODD)) {
            suites.add(aSuite(
                    name,
                    explanations.stream()
                            .filter(each -> each.id().suite().equals(name))
                            .toList()));
        }
        return SampleResult.aResult()
                .method(ARTICLE)
                .suites(suites.toArray(SuiteResult[]::new))
                .make();
    }

    private static Explanation tabby(String suite, String image, Heatmap map) {
        return SampleExplanation.anExplanation().in(suite).on(image).heat(map).make();
    }

    private static Explanation alp(String suite, String image, Heatmap map) {
        return SampleExplanation.anExplanation()
                .in(suite)
                .on(image)
                .of(SampleResults.ALP)
                .heat(map)
                .make();
    }
}
