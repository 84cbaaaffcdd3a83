package org.scorecam.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.metric.Metric;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;

class ExplanationsCsvTest {
    @Test
    void anExplanationIsARow() {
        assertThat(row(SampleResults.failed(), 2))
                .isEqualTo("animals,0007.jpg,281,tabby,FAILED,,0.9312,281,tabby,0.9312,1,476,false,"
                        + "0.3104,0.82,0,,,,,0.9312,1,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,");
    }

    @Test
    void anErrorHasItsProblemAndNoNumbers() {
        assertThat(row(SampleResults.failed(), 6))
                .isEqualTo("animals,field/0015.jpg,,okapi & <co>,ERROR,"
                        + "\"src/test/scorecam/animals.coco.json, annotation 12: class okapi & <co> is none of the model's"
                        + " 1000 classes. Add it to <classes> of the suite, or take it out of the annotations.\""
                        + ",,,,,1,0,false,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,");
    }

    @Test
    void whatWasComparedHasTheApprovedBesideIt() {
        assertThat(row(SampleResults.drifted(), 2))
                .endsWith(",-0.2871,-0.2871,-0.2871,0.3055," + Math.hypot(0.21, 0.17) + ",0.611,0.03,1,,,,,"
                        + "0.9214,0.9012,104,wallaby,false,0.21,-0.17,0");
    }

    @Test
    void whatIsKnownOfAMapInPartHasColumnsOfItsOwn() {
        assertThat(row(SampleResults.partial(), 1)).contains(",SAMPLED,0.41,0.47,0.44,");
    }

    @Test
    void theColumnsAreTheSameForEveryRun() {
        assertThat(row(SampleResults.passed(), 0)).isEqualTo(row(SampleResults.drifted(), 0));
        assertThat(row(SampleResults.passed(), 0).split(","))
                .containsSubsequence(Stream.of(Metric.values())
                        .filter(metric -> !metric.isOfSuite())
                        .map(Metric::name)
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRowHasACellForEachColumn() {
        int columns = row(SampleResults.passed(), 0).split(",", -1).length;

        assertThat(row(SampleResults.passed(), 1).split(",", -1)).hasSize(columns);
        assertThat(row(SampleResults.drifted(), 2).split(",", -1)).hasSize(columns);
    }

    @Test
    void whatIsGoneComesLastWithWhatWasApprovedAlone() {
        assertThat(row(SampleResults.gone(), 8))
                .matches("animals,0004 <b>.jpg,281,tabby,GONE,,+0\\.8123,0\\.9371,281,tabby,,,,");
        assertThat(row(SampleResults.gone(), 9)).matches("night,0001.jpg,920,traffic light,GONE,,+0\\.61,970,alp,,,,");
        assertThat(row(SampleResults.gone(), 8).split(",", -1))
                .hasSameSizeAs(row(SampleResults.gone(), 0).split(","));
    }

    @Test
    void linesEndAsTheFormSays() {
        assertThat(ExplanationsCsv.of(SampleResults.failed())).endsWith("\r\n").matches("(?s)([^\r\n]*\r\n){8}");
    }

    @Test
    void whatSeparatesCellsIsQuoted() {
        assertThat(row(SampleResults.withImage("a,b;c \"d\"\ne.jpg"), 1))
                .startsWith("traffic,\"a,b;c \"\"d\"\"\ne.jpg\",920,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1.jpg", "+1.jpg", "-1.jpg", "@SUM.jpg", "＝1.jpg"})
    void aNameIsNoFormula(String name) {
        assertThat(row(SampleResults.withImage(name), 1)).startsWith("traffic,'" + name + ",920,");
    }

    @Test
    void aNameThatHidesAFormulaBehindATabIsNoneEither() {
        assertThat(row(SampleResults.withImage("\t=1"), 1)).startsWith("traffic,\"'\t=1\",920,");
    }

    @Test
    void aNegativeNumberStaysANumber() {
        assertThat(row(SampleResults.drifted(), 2)).contains(",-0.2871,").doesNotContain("'-");
    }

    @Test
    void timesAreNotInIt() {
        assertThat(ExplanationsCsv.of(SampleResults.withSeconds(SampleResults.failed(), 1, 2)))
                .isEqualTo(ExplanationsCsv.of(SampleResults.failed()));
    }

    private static String row(RunResult result, int row) {
        return List.of(ExplanationsCsv.of(result).split("\r\n")).get(row);
    }
}
