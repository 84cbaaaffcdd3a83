package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.result.FramePlace;

class ClassPictureTest {
    @Test
    void saysWhereMostOfTheHeatLies() {
        ClassPicture picture = of(map(0, 0, 0, 0, 0.1f, 0, 0, 0, 0.3f), null);

        assertThat(picture.hottest()).isEqualTo(FramePlace.BOTTOM_RIGHT);
        assertThat(picture.share()).isEqualTo("75\u202f%");
    }

    @Test
    void heatInAllCornersIsInTheCorners() {
        ClassPicture picture = of(map(0.3f, 0, 0.2f, 0, 0.25f, 0, 0.2f, 0, 0.3f), null);

        assertThat(picture.hottest()).isEqualTo(FramePlace.CORNERS);
        assertThat(picture.share()).isEqualTo("80\u202f%");
    }

    @Test
    void anEvenMapIsNotInTheCorners() {
        assertThat(of(map(1, 1, 1, 1, 1, 1, 1, 1, 1), null).hottest()).isNotEqualTo(FramePlace.CORNERS);
    }

    @Test
    void withoutHeatNothingIsHottest() {
        assertThat(of(map(0, 0, 0, 0, 0, 0, 0, 0, 0), null).hottest()).isNull();
        assertThat(of(null, null).hottest()).isNull();
    }

    @Test
    void theLineIsAroundWhatRegionsOfHalfOfThePhotosCover() {
        ClassPicture picture = of(null, map(0, 0.2f, 0, 0, 0.5f, 1, 0, 0.49f, 0));

        assertThat(picture.outline()).isEqualTo("M1 1h2v1h-2v-1z");
        assertThat(picture.half()).isTrue();
    }

    @Test
    void whereNoPlaceIsCoveredSoOftenItIsAroundHalfOfTheMost() {
        ClassPicture picture = of(null, map(0.4f, 0.2f, 0, 0, 0.19f, 0, 0, 0, 0));

        assertThat(picture.outline()).isEqualTo("M0 0h2v1h-2v-1z");
        assertThat(picture.half()).isFalse();
    }

    @Test
    void regionsThatTheModelDidNotSeeHaveNoLine() {
        assertThat(of(null, map(0, 0, 0, 0, 0, 0, 0, 0, 0)).outline()).isNull();
    }

    private static ClassPicture of(@Nullable Heatmap mean, @Nullable Heatmap regions) {
        return ClassPicture.of(1, 0, 0, 0, mean, regions);
    }

    private static Heatmap map(float... values) {
        return new Heatmap(3, 3, values);
    }
}
