package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scorecam.browser.NeedsBrowser;
import org.scorecam.browser.Tab;

/** The picture of an explanation's page that picture.js composes. */
@NeedsBrowser
class TakenPictureTest {
    private static final String TABBY = "explanations/animals-0007-jpg-281-tabby-dc992db397.html";

    /** The photo has 500 x 375 pixels; of these the map of now is hottest at (322, 122), and the approved one at (204, 214). */
    private static final String HOTTEST = "322, 122";

    private static final String APPROVED = "204, 214";

    /** Keeps what a link would save, and its picture. */
    private static final String KEEP = "HTMLAnchorElement.prototype.click = function () { window.saved = this.download;"
            + " fetch(this.href).then(answer => answer.blob()).then(createImageBitmap).then(picture => {"
            + " const canvas = document.createElement('canvas'); canvas.width = picture.width; canvas.height = picture.height;"
            + " canvas.getContext('2d').drawImage(picture, 0, 0); window.copied = canvas; }); }; 0";

    @RegisterExtension
    static final LiveReport REPORT = LiveReport.ofTheSample();

    @Test
    void thePictureHasThePhotoAndBelowItLegendAndCaption() {
        Tab tab = taken("now");

        assertThat(tab.text("saved")).isEqualTo("animals-0007-jpg-281-tabby-dc992db397-now.png");
        assertThat(tab.evaluate("copied.width").intValue()).isEqualTo(500);
        assertThat(tab.evaluate("copied.height").intValue()).isBetween(375 + 50, 375 + 120);
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void theHeatIsInTheChosenPalette() {
        isNear(pixel(taken("now"), HOTTEST), 253, 231, 37);
        isNear(pixel(taken("then"), APPROVED), 253, 231, 37);
    }

    @Test
    void theDifferenceIsOrangeWhereThereIsMoreHeatAndBlueWhereThereIsLess() {
        Tab tab = taken("difference");

        List<Integer> more = pixel(tab, HOTTEST);
        List<Integer> less = pixel(tab, APPROVED);
        assertThat(more.get(0)).isGreaterThan(more.get(2) + 60);
        assertThat(less.get(2)).isGreaterThan(less.get(0) + 60);
    }

    @Test
    void boxesAreThereWhereTheyAreShown() {
        String whites = "(() => { const d = copied.getContext('2d').getImageData(0, 0, 500, 375).data; let n = 0;"
                + " for (let i = 0; i < d.length; i += 4) n += d[i] > 250 && d[i + 1] > 250 && d[i + 2] > 250; return n; })()";
        int shown = taken("now").evaluate(whites).intValue();
        Tab without = page();
        without.evaluate("document.querySelector('#show-boxes').checked = false");

        assertThat(shown).isGreaterThan(500);
        assertThat(take(without, "now").evaluate(whites).intValue()).isLessThan(shown / 2);
    }

    private static Tab taken(String kind) {
        return take(page(), kind);
    }

    /** The page in one palette, with nothing of the photo where there is heat. */
    private static Tab page() {
        Tab tab = REPORT.open(TABBY);
        tab.evaluate("document.querySelector('#tint-viridis').checked = true,"
                + " document.querySelector('.viewer').style.setProperty('--heat', 1)");
        tab.evaluate(KEEP);
        return tab;
    }

    private static Tab take(Tab tab, String kind) {
        return tab.click(".take [data-take=" + kind + "]").waitFor("window.copied");
    }

    private static List<Integer> pixel(Tab tab, String place) {
        return LiveReport.texts(tab, "[...copied.getContext('2d').getImageData(" + place + ", 1, 1).data]").stream()
                .map(Integer::valueOf)
                .toList();
    }

    private static void isNear(List<Integer> colour, int red, int green, int blue) {
        assertThat(Math.abs(colour.get(0) - red) + Math.abs(colour.get(1) - green) + Math.abs(colour.get(2) - blue))
                .as("%s", colour)
                .isLessThan(40);
    }
}
