package org.scorecam.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;

class ResultJsonTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("result.json");
    }

    @Test
    void readsBackWhatItWrote() {
        ResultJson.write(SampleResults.failed(), file);

        assertThat(ResultJson.read(file)).isEqualTo(SampleResults.failed());
    }

    @Test
    void readsBackARunThatPassed() {
        ResultJson.write(SampleResults.passed(), file);

        assertThat(ResultJson.read(file)).isEqualTo(SampleResults.passed());
    }

    @Test
    void aMapInPartIsReadAsItWasWritten() {
        ResultJson.write(SampleResults.partial(), file);

        assertThat(ResultJson.read(file)).isEqualTo(SampleResults.partial());
    }

    @Test
    void readsBackWhatWasApproved() {
        ResultJson.write(SampleResults.drifted(), file);

        assertThat(ResultJson.read(file)).isEqualTo(SampleResults.drifted());
    }

    @Test
    void readsBackIntervalsAndWhatValuesFellFrom() {
        ResultJson.write(SampleResults.doubted(), file);

        assertThat(ResultJson.read(file)).isEqualTo(SampleResults.doubted());
    }

    @Test
    void readsBackWhatIsWaived() {
        ResultJson.write(SampleResults.waived(), file);

        assertThat(ResultJson.read(file)).isEqualTo(SampleResults.waived());
    }

    @Test
    void readsWhatHasNoIntervalsYet() throws IOException {
        ResultJson.write(SampleResults.failed(), file);
        String all = Files.readString(file);
        String old = all.replaceAll(
                        "(?m)^ *\"(intervals|confidence|fall|rise|approved|estimate|low|high)\": (null|\\[\\]),\n", "")
                .replaceAll("(?m),\n *\"(rise)\": null", "");
        Files.writeString(file, old.replaceAll(",(\\s*})", "$1"));

        assertThat(old).isNotEqualTo(all).doesNotContain("confidence");
        assertThat(ResultJson.read(file)).isEqualTo(SampleResults.failed());
    }

    @Test
    void masksAreWrittenAsCocoWritesThem() throws IOException {
        ResultJson.write(SampleResults.failed(), file);

        JsonNode mask = new JsonMapper().readTree(file.toFile()).at("/suites/1/explanations/0/mask");
        assertThat(mask.at("/size").toString()).isEqualTo("[375,500]");
        assertThat(mask.at("/counts").asText())
                .startsWith("dYY2]4Z73M3M2N3M3M2N")
                .hasSize(189);
    }

    @Test
    void runLengthsThatAreNoneAreNamed() throws IOException {
        ResultJson.write(SampleResults.failed(), file);
        Files.writeString(file, Files.readString(file).replaceFirst("\"counts\": \"\\S+\"", "\"counts\": \"05\""));

        assertThatThrownBy(() -> ResultJson.read(file))
                .isInstanceOf(SetupException.class)
                .hasMessage(file
                        + ", suites[1].explanations[0].mask.counts: is \"05\", expected COCO's run lengths of 500x375"
                        + " pixels. Run mvn scorecam:check again.");
    }

    @Test
    void readsBackWhatIsGone() {
        ResultJson.write(SampleResults.gone(), file);

        assertThat(ResultJson.read(file).gone()).isEqualTo(SampleResults.gone().gone());
    }

    @Test
    void keepsTheDigitsOfLimits() {
        ResultJson.write(SampleResults.failed(), file);

        assertThat(ResultJson.read(file).rules().get(0).limits().get(0).minimum())
                .hasToString("0.50");
    }

    @Test
    void writesTheSameBytesForTheSameResult() throws IOException {
        ResultJson.write(SampleResults.failed(), file);
        ResultJson.write(SampleResults.failed(), folder.resolve("again.json"));

        assertThat(file).hasSameBinaryContentAs(folder.resolve("again.json"));
    }

    @Test
    void runsThatDifferInTimesDifferInTwoLines() throws IOException {
        ResultJson.write(SampleResults.failed(), file);
        ResultJson.write(SampleResults.withSeconds(SampleResults.failed(), 1, 2), folder.resolve("again.json"));

        List<String> again = Files.readAllLines(folder.resolve("again.json"));
        again.removeAll(Files.readAllLines(file));

        assertThat(again).containsExactly("    \"seconds\": 1.0,", "    \"renderingSeconds\": 2.0");
    }

    @Test
    void objectsHaveThePublishedOrder() throws IOException {
        JsonNode root = written();

        assertThat(root.fieldNames())
                .toIterable()
                .containsExactly(
                        "formatVersion",
                        "tool",
                        "verdict",
                        "model",
                        "input",
                        "method",
                        "metrics",
                        "rules",
                        "problems",
                        "violations",
                        "waived",
                        "checks",
                        "gone",
                        "findings",
                        "suites",
                        "summary");
        assertThat(root.at("/suites/0/explanations/1").fieldNames())
                .toIterable()
                .containsExactly(
                        "image",
                        "sha256",
                        "size",
                        "orientation",
                        "seen",
                        "class",
                        "background",
                        "outcome",
                        "problem",
                        "notes",
                        "probability",
                        "predicted",
                        "top",
                        "boxes",
                        "mask",
                        "visibleShare",
                        "shortcuts",
                        "challenges",
                        "metrics",
                        "below",
                        "heatmap",
                        "channels",
                        "partial",
                        "baseline",
                        "forwards",
                        "reused");
        assertThat(root.at("/violations/1").fieldNames())
                .toIterable()
                .containsExactly(
                        "suite",
                        "element",
                        "subject",
                        "class",
                        "classLabel",
                        "metric",
                        "statistic",
                        "value",
                        "minimum",
                        "maximum",
                        "share",
                        "bounded",
                        "approved",
                        "fall",
                        "rise",
                        "estimate",
                        "low",
                        "high",
                        "confidence",
                        "message");
    }

    @Test
    void numbersOfAListAreOnOneLine() throws IOException {
        written();

        assertThat(Files.readAllLines(file))
                .contains(
                        "    \"layerShape\": [512, 14, 14],",
                        "    \"size\": [224, 224],",
                        "    \"mean\": [0.485, 0.456, 0.406],",
                        "          \"seen\": [85.9375, 23.4375, 414.0625, 351.5625],",
                        "            [60.0, 170.0, 230.0, 320.0],",
                        "            \"POINTING_GAME\": 0,")
                .anyMatch(line -> line.startsWith("            \"values\": [0.06") && line.endsWith("]"));
    }

    @Test
    void choicesAreSpelledAsInThePom() throws IOException {
        JsonNode root = written();

        assertThat(root.at("/input/resize").textValue()).isEqualTo("crop");
        assertThat(root.at("/input/colors").textValue()).isEqualTo("RGB");
        assertThat(root.at("/method/variant").textValue()).isEqualTo("article");
        assertThat(root.at("/method/maskNormalisation").textValue()).isEqualTo("before-upsampling");
        assertThat(root.at("/method/maskEpsilon").isNumber()).isTrue();
    }

    @Test
    void masksAreOneByteACell() throws IOException {
        byte[] mask =
                written().at("/suites/0/explanations/1/channels/heaviest/0/map").binaryValue();

        assertThat(mask).hasSize(14 * 14);
        assertThat(mask[0]).isEqualTo((byte) 15); // 0.06 of 255
    }

    @Test
    void weightsAndWhatMasksLeaveAreOnOneLineAndTheFirstClassesAreKept() throws IOException {
        JsonNode explanation = written().at("/suites/0/explanations/1");

        assertThat(explanation.at("/top/1/label").textValue()).isEqualTo("tiger cat");
        assertThat(explanation.at("/top")).hasSize(3);
        assertThat(Files.readAllLines(file))
                .anyMatch(line -> line.contains("\"weights\": [0.9123, 0.4411, 0.0871, 0.07"))
                .anyMatch(line -> line.contains("[0.4411, 0.31, 0.0405]"));
    }

    @Test
    void whatWasApprovedIsOneByteACellToo() throws IOException {
        ResultJson.write(SampleResults.drifted(), file);
        JsonNode baseline = new JsonMapper().readTree(file.toFile()).at("/suites/0/explanations/1/baseline");

        assertThat(baseline.fieldNames())
                .toIterable()
                .containsExactly(
                        "map",
                        "massInBox",
                        "probability",
                        "predicted",
                        "photoChanged",
                        "centreShift",
                        "metrics",
                        "moved");
        assertThat(baseline.get("map").binaryValue()).hasSize(14 * 14);
        assertThat(Files.readAllLines(file)).contains("            \"centreShift\": [0.21, -0.17],");
    }

    @Test
    void whatWasNotApprovedHasNoBaseline() throws IOException {
        assertThat(written().at("/suites/0/explanations/1/baseline").isNull()).isTrue();
    }

    @Test
    void refusesWhatWasApprovedWhereThereIsNoMap() throws IOException {
        edit(json -> json.replaceFirst("\"baseline\": null", "\"baseline\": {}"));

        assertRefused(", suites[0].explanations[0].baseline: is {}, expected null, as heatmap is. Run mvn"
                + " scorecam:check again.");
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() throws IOException {
        edit(json -> json.replace("\"method\": {", "\"drift\": [1, {\"x\": null}], \"method\": {"));

        assertThat(ResultJson.read(file)).isEqualTo(SampleResults.failed());
    }

    @Test
    void refusesANewerForm() throws IOException {
        edit(json -> json.replace("\"formatVersion\": 1", "\"formatVersion\": 2"));

        assertRefused(
                ", formatVersion: is 2, this version of scorecam reads 1. Use the version that wrote the file, or run"
                        + " mvn scorecam:check again.");
    }

    @Test
    void refusesAFileThatWasCutOff() throws IOException {
        edit(json -> json.substring(0, json.indexOf("\"layerReason\"")));

        assertRefused(
                ", line 14, column 5: this is not JSON, or the file was cut off here. Run mvn scorecam:check again.");
    }

    @Test
    void refusesWhatIsNoJson() throws IOException {
        edit(json -> json.replace("\"verdict\": ", "\"verdict\" "));

        assertRefused(
                ", line 8, column 13: this is not JSON, or the file was cut off here. Run mvn scorecam:check again.");
    }

    @Test
    void refusesAFieldThatIsThereTwice() throws IOException {
        edit(json -> json.replace("\"verdict\": \"FAILED\"", "\"verdict\": \"PASSED\", \"verdict\": \"FAILED\""));

        assertRefused(
                ", line 8, column 33: this is not JSON, or the file was cut off here. Run mvn scorecam:check again.");
    }

    @Test
    void refusesNumbersThatAreTooLarge() throws IOException {
        edit(json -> json.replaceFirst("\"LIFT\": 0.82", "\"LIFT\": 1e999"));

        assertRefused(", suites[0].explanations[1].metrics.LIFT: is 1E+999, expected a number. Run mvn scorecam:check"
                + " again.");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        edit(json -> "");

        assertRefused(", formatVersion: is missing. Run mvn scorecam:check again.");
    }

    @Test
    void saysWhichFieldIsMissing() throws IOException {
        edit(json -> json.replaceFirst("\"visibleShare\"", "\"hidden\""));

        assertRefused(", suites[0].explanations[0].visibleShare: is missing. Run mvn scorecam:check again.");
    }

    @Test
    void saysWhatIsOfTheWrongKind() throws IOException {
        edit(json -> json.replace("\"classes\": 1000", "\"classes\": \"many\""));

        assertRefused(", model.classes: is \"many\", expected a whole number. Run mvn scorecam:check again.");
    }

    @Test
    void saysWhichNameItDoesNotKnow() throws IOException {
        edit(json -> json.replace("\"resize\": \"crop\"", "\"resize\": \"warp\""));

        assertRefused(", input.resize: is \"warp\", expected one of [CROP, STRETCH, LETTERBOX]. Run mvn scorecam:check"
                + " again.");
    }

    @Test
    void saysWhichMetricItDoesNotKnow() throws IOException {
        edit(json -> json.replaceFirst("\"LIFT\": 0.82", "\"BEAUTY\": 0.82"));

        assertRefused(
                ", suites[0].explanations[1].metrics.BEAUTY: is 0.82, expected a metric that this version of scorecam"
                        + " knows. Run mvn scorecam:check again.");
    }

    @Test
    void refusesAMessageOnSomethingElse() throws IOException {
        edit(json -> json.replaceFirst("\"message\": \"animals/", "\"message\": \"animal/"));

        assertRefused(
                ", violations[0].message: is \"animal/field/0015.jpg (class 104 wallaby): mass in box i..., expected"
                        + " a message that begins with animals/field/0015.jpg (class 104 wallaby). Run mvn scorecam:check again.");
    }

    @Test
    void refusesAMapWithoutAllItsCells() throws IOException {
        edit(json -> json.replaceFirst("\"height\": 14", "\"height\": 15"));

        assertThatThrownBy(() -> ResultJson.read(file))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(file + ", suites[0].explanations[1].heatmap.values: is [0.06")
                .hasMessageEndingWith("..., expected a list of 210. Run mvn scorecam:check again.");
    }

    @Test
    void refusesAMaskOfAnotherSizeThanTheMap() throws IOException {
        edit(json -> json.replaceFirst("\"map\": \"[^\"]*\"", "\"map\": \"AAAA\""));

        assertRefused(
                ", suites[0].explanations[1].channels.heaviest[0].map: is \"AAAA\", expected 196 bytes in base64. Run"
                        + " mvn scorecam:check again.");
    }

    @Test
    void refusesAMaskThatIsNoBase64() throws IOException {
        edit(json -> json.replaceFirst("\"map\": \"[^\"]*\"", "\"map\": \"?\""));

        assertRefused(
                ", suites[0].explanations[1].channels.heaviest[0].map: is \"?\", expected bytes in base64. Run mvn"
                        + " scorecam:check again.");
    }

    @Test
    void saysHowAMissingFileIsMade() {
        assertRefused(": there is no such file. It is written by: mvn scorecam:check");
    }

    @Test
    void saysThatTheFileCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("taken"), "a file where a folder should be");

        assertThatThrownBy(() -> ResultJson.write(SampleResults.failed(), folder.resolve("taken/result.json")))
                .isInstanceOf(SetupException.class)
                .hasMessage(folder.resolve("taken/result.json")
                        + ": cannot be written (java.nio.file.FileAlreadyExistsException: " + folder.resolve("taken")
                        + "). Make its folder writable, or free some space.");
    }

    @Test
    void refusesNumbersThatJsonDoesNotHave() {
        RunResult timeless = SampleResults.withSeconds(SampleResults.failed(), Double.NaN, 0);

        assertThatThrownBy(() -> ResultJson.write(timeless, file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a result cannot hold the number NaN");
        assertThat(file).doesNotExist();
    }

    /** A hundred times it, as percent, would be infinite. */
    @Test
    void aNumberThatNothingMeasuredHasIsRefused() throws IOException {
        edit(text -> text.replaceFirst("(\"probability\": )[0-9.]+", "$11e308"));

        assertRefused(
                ", suites[0].explanations[1].probability: is 1E+308, expected a number. Run mvn scorecam:check again.");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> ResultJson.read(file))
                .isInstanceOf(SetupException.class)
                .hasMessage(file + message);
    }

    private JsonNode written() throws IOException {
        ResultJson.write(SampleResults.failed(), file);
        return new JsonMapper().readTree(file.toFile());
    }

    private void edit(UnaryOperator<String> change) throws IOException {
        ResultJson.write(SampleResults.failed(), file);
        String written = Files.readString(file);
        String changed = change.apply(written);
        assertThat(changed).isNotEqualTo(written);
        Files.writeString(file, changed);
    }
}
