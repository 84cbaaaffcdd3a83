package org.scorecam.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorecam.baseline.Runs.HEADER;
import static org.scorecam.baseline.Runs.LEFT;
import static org.scorecam.baseline.Runs.RIGHT;
import static org.scorecam.baseline.Runs.SHA;
import static org.scorecam.baseline.Runs.TABBY;
import static org.scorecam.baseline.Runs.TIGER;
import static org.scorecam.baseline.Runs.baseline;
import static org.scorecam.baseline.Runs.tabby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.baseline.Approved;
import org.scorecam.baseline.Baseline;
import org.scorecam.baseline.Maps;
import org.scorecam.baseline.Runs;
import org.scorecam.cam.LayerShape;
import org.scorecam.image.Size;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.SampleExplanation;
import org.scorecam.rule.ExplanationId;

class BaselineJsonTest {
    private static final String CURE =
            " Restore the file from version control, or move it away and make a new one with: mvn scorecam:approve";
    private static final Baseline TWO =
            baseline(tabby("b.jpg", LEFT), tabby("a \"quoted\" ä.jpg", RIGHT, null, 1e-7, TIGER));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("src/test/scorecam/baseline.json");
    }

    @Test
    void whatWasWrittenReadsBackEqual() {
        BaselineJson.write(TWO, file);

        assertThat(BaselineJson.read(file)).contains(TWO);
    }

    @Test
    void whatALaterVersionKeepsReadsBackEqual() {
        Approved moved = new Approved(
                SampleExplanation.tabby("a.jpg"),
                SHA,
                LEFT,
                0.83,
                0.9312,
                TABBY,
                Map.of(Metric.LIFT, 2.5, Metric.TOP1, 1.0),
                0.125,
                2);
        Baseline baseline = new Baseline(
                HEADER, List.of(moved), new TreeMap<>(Map.of("animals", Map.of(Metric.MAX_BOX_ACC, 0.75))));

        BaselineJson.write(baseline, file);

        assertThat(BaselineJson.read(file)).contains(baseline);
        assertThat(file).content().contains("""
                "suites": {"animals":{"MAX_BOX_ACC":0.75}},
                """, """
                "metrics":{"LIFT":2.5,"TOP1":1},"moved":0.125,"times":2,"map":""".stripTrailing());
    }

    @Test
    void writingTwiceAndInAnyOrderGivesEqualBytes() throws IOException {
        List<Approved> shuffled = new ArrayList<>(TWO.explanations());
        Collections.reverse(shuffled);
        BaselineJson.write(TWO, file);
        byte[] first = Files.readAllBytes(file);

        BaselineJson.write(new Baseline(HEADER, shuffled), file);

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void theFormIsALineForEachPartOfTheHeaderAndForEachExplanation() throws IOException {
        BaselineJson.write(
                new Baseline(
                        Runs.header(new LayerShape(512, 1, 4)),
                        List.of(new Approved(
                                SampleExplanation.tabby("0007.jpg"),
                                SHA,
                                Maps.row(0, 0.5, 0.25, 1),
                                0.83,
                                0.9312,
                                TABBY))),
                file);

        assertThat(Files.readString(file)).isEqualTo("""
                {
                "formatVersion": 1,
                "tool": {"name":"scorecam-maven-plugin","version":"0.1.0"},
                "model": {"file":"src/main/model/classifier.onnx","sha256":"%s","layer":"b52","layerSetting":"auto",\
                "scores":"logits","layerShape":[512,1,4],"output":null,"outputSetting":"auto","classOffset":0,\
                "inputs":{},"tokens":null},
                "method": {"variant":"article","alpha":0.0,"activations":"rectified",\
                "maskNormalisation":"before-upsampling","maskEpsilon":1.0E-8,"maskUpsampling":"half-pixel",\
                "constantMaps":"skipped","score":"probability","weights":"score","summed":"masks","summedAt":"layer",\
                "mapNormalisation":"layer","mapEpsilon":1.0E-8,"mapUpsampling":"half-pixel"},
                "input": {"preset":"torchvision","size":[224,224],"resize":"crop","shorterSide":256,\
                "interpolation":"antialias","colors":"RGB","scale":0.00392156862745098,"mean":[0.485,0.456,0.406],\
                "std":[0.229,0.224,0.225],"orientation":"auto"},
                "regions": {"animals":"boxes"},
                "explanations": [
                {"suite":"animals","image":"0007.jpg","class":{"index":281,"label":"tabby"},"sha256":"%s",\
                "massInBox":0.83,"probability":0.9312,"predicted":{"index":281,"label":"tabby"},"map":"AIBA/w=="}
                ]
                }
                """.formatted("fedcba9876543210".repeat(4), SHA));
    }

    @Test
    void aBaselineOfNothingEndsAsAnyOther() throws IOException {
        BaselineJson.write(baseline(), file);

        assertThat(Files.readString(file))
                .endsWith("\"regions\": {\"animals\":\"boxes\"},\n\"explanations\": [\n]\n}\n");
    }

    @Test
    void howTheModelIsReadAndWhatStandsForObjectsReadsBackEqual() {
        ModelSettings settings = new ModelSettings(
                "scores", "scores", 1, new TreeMap<>(Map.of("mask", "1x16: 0", "age", "0.5")), new Size(14, 12));
        Baseline baseline =
                new Baseline(Runs.header(settings, Map.of("animals", "masks", "traffic", "boxes")), TWO.explanations());

        BaselineJson.write(baseline, file);

        assertThat(BaselineJson.read(file)).contains(baseline);
    }

    @Test
    void baselinesOfTheFirstVersionHadNoSettingsAndBoxesAlone() throws IOException {
        BaselineJson.write(TWO, file);
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst(",\"output\":.*\"tokens\":null", "")
                        .replaceFirst("\"regions\": .*\n", ""));

        assertThat(Files.readString(file)).doesNotContain("tokens", "regions");
        assertThat(BaselineJson.read(file)).contains(TWO);
    }

    @Test
    void aThousandExplanationsOf14x14StayUnderAMegabyte() throws IOException {
        List<Approved> thousand = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            thousand.add(new Approved(
                    new ExplanationId(
                            "animals",
                            String.format("a-folder-of-photos/ILSVRC2012_val_%08d.jpg", i),
                            new ClassLabel(281, "tabby, tabby cat")),
                    SHA,
                    Maps.noise(14, 14, i),
                    i / 1007.0,
                    1 - i / 1009.0,
                    new ClassLabel(282, "tiger cat with a long name")));
        }

        BaselineJson.write(new Baseline(Runs.header(new LayerShape(512, 14, 14)), thousand), file);

        assertThat(Files.size(file)).isBetween(264_000L, 1_000_000L);
    }

    @Test
    void noFileIsNoBaseline() {
        assertThat(BaselineJson.read(file)).isEmpty();
    }

    @Test
    void aTruncatedFileIsRefusedAndLeftAsItIs() throws IOException {
        BaselineJson.write(TWO, file);
        String whole = Files.readString(file);
        String half = whole.substring(0, whole.indexOf("\"massInBox\""));
        Files.writeString(file, half);

        assertThatThrownBy(() -> BaselineJson.read(file))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(file + ", line 9, column ")
                .hasMessageEndingWith(": this is not JSON, or the file was cut off here." + CURE);
        assertThat(Files.readString(file)).isEqualTo(half);
    }

    @Test
    void theMarksOfAMergeAreRefusedWithTheirLine() throws IOException {
        BaselineJson.write(TWO, file);
        Files.writeString(file, Files.readString(file).replace("{\"suite\"", "<<<<<<< HEAD\n{\"suite\""));

        assertThatThrownBy(() -> BaselineJson.read(file))
                .isInstanceOf(SetupException.class)
                .hasMessage(file + ", line 9, column 1: this is not JSON, or the file was cut off here." + CURE);
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("src/test/scorecam"));
        Files.writeString(file, "");

        assertThatThrownBy(() -> BaselineJson.read(file))
                .isInstanceOf(SetupException.class)
                .hasMessage(file + ", formatVersion: is missing." + CURE);
    }

    @Test
    void aFolderIsRefused() throws IOException {
        Files.createDirectories(file);

        assertThatThrownBy(() -> BaselineJson.read(file))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(file + ": cannot be read (")
                .hasMessageEndingWith("). Make it a readable file." + CURE);
    }

    @Test
    void aNumberThatIsJsonButTooLongForJavaIsRefused() throws IOException {
        assertBroken(
                "\"scale\":0.00392156862745098",
                "\"scale\":0.0e392156862745098",
                ": has a number that cannot be read (Value \"0.0e392156862745098\" can not be deserialized as"
                        + " `java.math.BigDecimal`, reason:  Too many nonzero exponent digits.)." + CURE);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatIsApprovedIsWrittenWhereALinkPointsAt() throws IOException {
        Path target = Files.createDirectories(folder.resolve("elsewhere")).resolve("approved.json");
        Files.createDirectories(file.getParent());
        Files.createFile(target);
        Files.createSymbolicLink(file, target);

        BaselineJson.write(TWO, file);

        assertThat(file).isSymbolicLink();
        assertThat(BaselineJson.read(target)).contains(TWO);
        assertThat(BaselineJson.read(file)).contains(TWO);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkToNothingIsNeitherReadNorWritten() throws IOException {
        Files.createDirectories(file.getParent());
        Path target = folder.resolve("gone.json");
        Files.createSymbolicLink(file, target);
        String message =
                file + ": is a link to " + target + ", which is not there. Bring that file back, or remove the link.";

        assertThatThrownBy(() -> BaselineJson.read(file))
                .isInstanceOf(SetupException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> BaselineJson.write(TWO, file))
                .isInstanceOf(SetupException.class)
                .hasMessage(message);
        assertThat(target).doesNotExist();
    }

    @Test
    void aNewerFormatIsRefused() throws IOException {
        assertBroken(
                "\"formatVersion\": 1",
                "\"formatVersion\": 2",
                ", formatVersion: is 2, but this version of scorecam reads 1. Use the version of scorecam that wrote the"
                        + " file, or a newer one.");
    }

    @Test
    void twoLinesForOneExplanationAreRefused() throws IOException {
        assertBroken(
                "a \\\"quoted\\\" ä.jpg",
                "b.jpg",
                ", explanations[1]: animals/b.jpg (class 281 tabby) is there twice." + CURE);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"name\":\"scorecam-maven-plugin\", | `` | tool.name: is missing.",
                "\"massInBox\":0.83 | \"massInBox\":1.83 | explanations[1].massInBox: is 1.83, expected a number in"
                        + " [0.0, 1.0].",
                "\"probability\":0.9312 | \"probability\":null | explanations[1].probability: is null, expected a"
                        + " number.",
                "\"probability\":0.9312 | \"probability\":1e999 | explanations[1].probability: is 1E+999, expected a"
                        + " number.",
                "\"index\":282 | \"index\":-1 | explanations[0].predicted.index: is -1, expected a whole number of at"
                        + " least 0.",
                "\"resize\":\"crop\" | \"resize\":\"fold\" | input.resize: is \"fold\", expected one of [CROP, STRETCH,"
                        + " LETTERBOX].",
                "\"layerShape\":[512,7,7] | \"layerShape\":[512,7] | model.layerShape: is [512,7], expected a list of"
                        + " 3.",
                "\"layerShape\":[512,7,7] | \"layerShape\":[512,7,0] | model.layerShape[2]: is 0, expected a whole"
                        + " number of at least 1.",
                "\"sha256\":\"fed | \"sha256\":\"xyz | model.sha256: is"
                        + " \"xyzcba9876543210fedcba9876543210fedcba9876543210fedcba98..., expected 64 hex digits.",
                "\"alpha\":0.0 | \"alpha\":1 | method.alpha is 1, but must be a number of at least 0 and below 1, such as 0.5.",
                "\"map\":\" | \"map\":\"*| explanations[0].map: is"
                        + " \"*AAAAAAIDAgAAAAUVIxUAAAIVXpteAAADI5v/mwAAAhVem14AAAAFFSM..., expected bytes in base64.",
                "\"layerShape\":[512,7,7] | \"layerShape\":[512,7,6] | explanations[0].map: is"
                        + " \"AAAAAAIDAgAAAAUVIxUAAAIVXpteAAADI5v/mwAAAhVem14AAAAFFSMV..., expected 42 bytes in base64,"
                        + " one for each of 6x7 cells."
            })
    void whatIsNotOfTheFormIsNamedWithItsPlace(String good, String bad, String message) throws IOException {
        assertBroken(good, bad, ", " + message + CURE);
    }

    @Test
    void choicesThatAreNotThereAreThoseOfTheVariant() throws IOException {
        BaselineJson.write(TWO, file);
        Files.writeString(file, Files.readString(file).replaceAll("(\"alpha\":0.0),\"activations\".*?\\}", "$1}"));

        assertThat(Files.readString(file)).contains("{\"variant\":\"article\",\"alpha\":0.0}");
        assertThat(BaselineJson.read(file)).contains(TWO);
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() throws IOException {
        BaselineJson.write(TWO, file);
        Files.writeString(file, Files.readString(file).replace("{\"suite\"", "{\"mood\":1,\"suite\""));

        assertThat(BaselineJson.read(file)).contains(TWO);
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(folder.resolve("src"), "a file where a folder should be");

        assertThatThrownBy(() -> BaselineJson.write(TWO, file))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(file + ": cannot be written (")
                .hasMessageEndingWith("). Make its folder writable, or free some space.");
    }

    /** Replaces the first {@code good} by {@code bad}. */
    private void assertBroken(String good, String bad, String message) throws IOException {
        BaselineJson.write(TWO, file);
        String text = Files.readString(file);
        assertThat(text).contains(good);
        Files.writeString(
                file, text.substring(0, text.indexOf(good)) + bad + text.substring(text.indexOf(good) + good.length()));

        assertThatThrownBy(() -> BaselineJson.read(file))
                .isInstanceOf(SetupException.class)
                .hasMessage(file + message);
    }
}
