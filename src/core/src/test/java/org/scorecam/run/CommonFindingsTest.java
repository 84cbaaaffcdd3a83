package org.scorecam.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorecam.result.SampleExplanation.anExplanation;
import static org.scorecam.result.SampleResult.aSuite;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.finding.Hotspot;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.result.Finding;
import org.scorecam.result.Finding.Kind;
import org.scorecam.result.FramePlace;

class CommonFindingsTest {
    private static final Size PHOTO = new Size(300, 300);
    private static final Box TOP_LEFT = new Box(0, 0, 50, 50);
    private static final Box BOTTOM_RIGHT = new Box(250, 250, 300, 300);
    private static final Box CENTRE = new Box(120, 120, 180, 180);

    private final List<MeasuredExplanation> explanations = new ArrayList<>();

    @Test
    void whatLooksAlikeIsOneGroupTheMostTypicalFirst() {
        add("a.jpg", TOP_LEFT, 1, 0);
        add("b.jpg", BOTTOM_RIGHT, 1, 0.3f);
        add("c.jpg", CENTRE, 1, 0.2f);
        add("d.jpg", CENTRE, 0, 1);

        Finding alike = findings().get(0);

        assertThat(alike.kind()).isEqualTo(Kind.LOOKS_ALIKE);
        assertThat(images(alike)).containsExactly("c.jpg", "b.jpg", "a.jpg");
        assertThat(alike.of()).isEqualTo(4);
        assertThat(alike.spots().get(1).box()).isEqualTo(BOTTOM_RIGHT);
        assertThat(alike.place()).isEqualTo(FramePlace.CORNERS);
    }

    @Test
    void twoPhotosAreNoGroup() {
        add("a.jpg", TOP_LEFT, 1, 0);
        add("b.jpg", CENTRE, 1, 0);
        add("c.jpg", BOTTOM_RIGHT, 0, 1);

        assertThat(findings()).isEmpty();
    }

    /** Three of thirteen. */
    @Test
    void lessThanAQuarterIsNoGroup() {
        for (int i = 0; i < 3; i++) {
            add("alike" + i + ".jpg", i == 0 ? TOP_LEFT : CENTRE, 1, 0);
        }
        assertThat(findings()).extracting(Finding::kind).contains(Kind.LOOKS_ALIKE);
        for (int i = 0; i < 10; i++) {
            float[] own = new float[12];
            own[2 + i] = 1;
            add("other" + i + ".jpg", new Box(100, 0, 200, 50), own);
        }

        assertThat(findings()).extracting(Finding::kind).doesNotContain(Kind.LOOKS_ALIKE);
    }

    @Test
    void mostOfThemMayLieInOnePlace() {
        add("a.jpg", TOP_LEFT, 1, 0);
        add("b.jpg", TOP_LEFT, 0, 1);
        add("c.jpg", CENTRE, 1, 1);
        add("d.jpg", TOP_LEFT, -1, 1);

        assertThat(findings())
                .filteredOn(finding -> finding.kind() == Kind.PLACE)
                .singleElement()
                .returns(FramePlace.TOP_LEFT, Finding::place)
                .satisfies(finding -> assertThat(images(finding)).containsExactly("a.jpg", "b.jpg", "d.jpg"));
    }

    @Test
    void whereNoneLooksElsewhereThereIsNothing() {
        explanations.add(new MeasuredExplanation(anExplanation().make(), null));

        assertThat(findings()).isEmpty();
    }

    private List<Finding> findings() {
        return CommonFindings.of(List.of(new MeasuredSuite(aSuite("animals", List.of()), explanations)));
    }

    private static List<String> images(Finding finding) {
        return finding.spots().stream().map(spot -> spot.id().image()).toList();
    }

    private void add(String photo, Box box, float... seen) {
        double length = 0;
        for (float each : seen) {
            length += each * each;
        }
        float[] unit = seen.clone();
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= (float) Math.sqrt(length);
        }
        explanations.add(new MeasuredExplanation(
                anExplanation().on(photo).seen(PHOTO, new Box(0, 0, 300, 300)).make(), null, new Hotspot(box, unit)));
    }
}
