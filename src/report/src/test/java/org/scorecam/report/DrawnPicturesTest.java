package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scorecam.browser.NeedsBrowser;
import org.scorecam.browser.Tab;

/** What a person sees of photo, heat and palettes: the pixels that the browser draws. */
@NeedsBrowser
class DrawnPicturesTest {
    private static final String PHOTO = ".view.side figure:nth-child(1) .picture";
    private static final String APPROVED = ".view.side figure:nth-child(2) .picture";
    private static final String NOW = ".view.side figure:nth-child(3) .picture";
    private static final String THUMBNAIL = ".rows .thumb svg";

    @RegisterExtension
    static final LiveReport REPORT = LiveReport.ofTheSample();

    private Tab tab;

    @BeforeEach
    void open() {
        tab = LiveReport.follow(REPORT.open("index.html"), "0007.jpg");
        tab.waitFor("[...document.images].every(image => image.complete)");
    }

    @Test
    void theHeatLiesOverThePhoto() {
        BufferedImage photo = tab.picture(PHOTO);
        BufferedImage heated = tab.picture(NOW);

        assertThat(colours(photo)).isGreaterThan(100);
        assertThat(colours(heated)).isGreaterThan(100);
        assertThat(differing(photo, heated)).isGreaterThan(0.2);
    }

    @Test
    void theApprovedHeatIsAnother() {
        assertThat(differing(tab.picture(APPROVED), tab.picture(NOW))).isGreaterThan(0.1);
    }

    @Test
    void anotherPaletteHasOtherColours() {
        BufferedImage jet = tab.picture(NOW);
        BufferedImage viridis = tab.click("#tint-viridis").picture(NOW);

        assertThat(differing(jet, viridis)).isGreaterThan(0.2);
        assertThat(differing(jet, tab.click("#tint-jet").picture(NOW))).isZero();
    }

    @Test
    void withoutStrengthThereIsThePhotoAlone() {
        tab.evaluate("document.querySelector('.strengths input[type=range]').focus()");

        assertThat(differing(tab.picture(PHOTO), tab.press("Home").picture(NOW)))
                .isLessThan(0.05);
    }

    @Test
    void theTableHasThePhotosToo() {
        tab = REPORT.open("index.html");

        assertThat(colours(tab.picture(THUMBNAIL))).isGreaterThan(100);
    }

    private static long colours(BufferedImage image) {
        return pixels(image).distinct().count();
    }

    /** The share of pixels that are another colour, of those that both have: a last row or column may be drawn in part. */
    private static double differing(BufferedImage one, BufferedImage other) {
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        return IntStream.range(0, width * height)
                        .filter(i -> isAnother(one.getRGB(i % width, i / width), other.getRGB(i % width, i / width)))
                        .count()
                / (double) (width * height);
    }

    /** By more than rounding. */
    private static boolean isAnother(int one, int other) {
        return IntStream.of(0, 8, 16).anyMatch(bits -> Math.abs((one >> bits & 0xff) - (other >> bits & 0xff)) > 8);
    }

    private static IntStream pixels(BufferedImage image) {
        return IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }
}
