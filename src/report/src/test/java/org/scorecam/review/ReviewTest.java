package org.scorecam.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorecam.baseline.DriftDefaults;
import org.scorecam.cam.Channels;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SampleResult;
import org.scorecam.result.SampleResults;

class ReviewTest {
    @Test
    void whatIsNewDriftedAndGoneStandsByClass() {
        Review review = Reviews.of(SampleResults.gone());

        assertThat(review.groups())
                .extracting(group -> group.kind() + " " + group.count())
                .containsExactly("ADDED 2", "DRIFTED 1", "GONE 2");
        assertThat(review.groups())
                .flatExtracting(ReviewGroup::classes)
                .extracting(of -> of.suite() + " " + of.explained() + " " + of.count())
                .containsExactly(
                        "animals 104 wallaby 1",
                        "traffic 920 traffic light 1",
                        "animals 281 tabby 1",
                        "animals 281 tabby 1",
                        "night 920 traffic light 1");
    }

    @Test
    void errorsAreSaidAndTheCommandLeavesThemOut() {
        Review review = Reviews.of(SampleResults.gone());

        assertThat(review.errors())
                .extracting(row -> row.item().explanation().id().image())
                .containsExactly("0003 broken.jpg", "field/0015.jpg");
        assertThat(review.commands()).containsExactly("mvn scorecam:approve \"-Dscorecam.approve.incomplete=true\"");
        assertThat(review.groups())
                .flatExtracting(ReviewGroup::commands)
                .containsExactly(
                        "mvn scorecam:approve \"-Dscorecam.approve.includes=animals/field/0015.jpg,traffic/crossing/été #1.png\""
                                + " \"-Dscorecam.approve.incomplete=true\"",
                        "mvn scorecam:approve \"-Dscorecam.approve.includes=animals/0007.jpg\"",
                        "mvn scorecam:approve \"-Dscorecam.approve.includes=animals/0004 ?b?.jpg,night/0001.jpg\"");
    }

    @Test
    void whereAllIsNewAndWholeTheCommandIsTheShortest() {
        Review review = Reviews.of(SampleResults.passed());

        assertThat(review.commands()).containsExactly("mvn scorecam:approve");
        assertThat(review.groups()).flatExtracting(ReviewGroup::commands).containsExactly("mvn scorecam:approve");
    }

    @Test
    void whereNothingHasChangedThereIsNothingToApprove() {
        RunResult drifted = SampleResults.drifted();
        RunResult run = SampleResult.like(drifted)
                .suites(drifted.suites()
                        .get(0)
                        .with(List.of(drifted.suites().get(0).explanations().get(2))))
                .make();

        Review review = Reviews.of(run);

        assertThat(review.groups()).isEmpty();
        assertThat(review.commands()).isEmpty();
        assertThat(review.pending().kept()).hasSize(1);
        assertThat(review.pages()).hasSize(1);
    }

    @Test
    void whatWasMeasuredInAnotherWayIsApprovedAsAWhole() {
        RunResult run = SampleResults.withProblems(
                SampleResults.withRules(SampleResults.passed(), List.of(DriftDefaults.rule())),
                "The baseline b.json was measured in another way, so nothing was compared: <alpha> was 0.0 and is 0.5");

        Review review = Reviews.of(run);

        assertThat(review.commands()).containsExactly("mvn scorecam:approve");
        assertThat(review.groups()).singleElement().satisfies(group -> {
            assertThat(group.kind()).isEqualTo(Tile.Kind.WHOLE);
            assertThat(group.commands()).isEmpty();
        });
    }

    /** The command would refuse the photo, or approve half a map. */
    @Test
    void aPhotoWithHalfAMapCannotBeApproved() {
        SampleExplanation half = SampleExplanation.anExplanation()
                .on("half.jpg")
                .channels(new Channels(512, 12, 0, 499, List.of(), List.of(), List.of()));
        SampleExplanation other =
                SampleExplanation.anExplanation().on("half.jpg").of(SampleResults.ALP);
        SampleExplanation whole = SampleExplanation.anExplanation().on("whole.jpg");

        Review review =
                Reviews.of(SampleResult.aResult().with(half, other, whole).make());

        assertThat(review.tiles()).extracting(Tile::path).containsExactly("animals/whole.jpg");
        assertThat(review.partial())
                .extracting(row -> row.item().explanation().id().image())
                .containsExactly("half.jpg", "half.jpg");
        assertThat(review.commands())
                .containsExactly("mvn scorecam:approve \"-Dscorecam.approve.includes=animals/whole.jpg\"");
    }

    @Test
    void classesOfOnePhotoAreApprovedTogether() {
        Review review = Reviews.of(SampleResult.aResult()
                .with(
                        SampleExplanation.anExplanation().on("both.jpg"),
                        SampleExplanation.anExplanation().on("both.jpg").of(SampleResults.ALP),
                        SampleExplanation.anExplanation().on("one.jpg"))
                .make());

        assertThat(review.tiles())
                .extracting(tile -> tile.others().toString())
                .containsExactly("[animals/both.jpg (class 970 alp)]", "[]", "[animals/both.jpg (class 281 tabby)]");
        assertThat(review.groups().get(0).classes())
                .extracting(ReviewClass::beside)
                .containsExactly(1, 1);
    }

    @Test
    void aHundredTilesAreAPageAndEachPartKeepsTheCommandOfAll() {
        Review review = Reviews.of(SampleResult.aResult()
                .with(IntStream.range(0, 250)
                        .mapToObj(i -> SampleExplanation.anExplanation()
                                .on(i + ".jpg")
                                .of(i < 120 ? SampleResults.TABBY : SampleResults.ALP))
                        .toArray(SampleExplanation[]::new))
                .make());

        List<ReviewPage> pages = review.pages();

        assertThat(pages).extracting(ReviewPage::file).containsExactly("review.html", "review-2.html", "review-3.html");
        assertThat(pages)
                .extracting(page -> page.groups().stream()
                        .flatMap(group -> group.classes().stream())
                        .map(of -> of.tiles().size() + " of " + of.count())
                        .toList()
                        .toString())
                .containsExactly("[100 of 120]", "[20 of 120, 80 of 130]", "[50 of 130]");
        assertThat(pages.get(1).groups().get(0).classes().get(0).commands())
                .isEqualTo(pages.get(0).groups().get(0).classes().get(0).commands())
                .isNotEmpty();
    }
}
