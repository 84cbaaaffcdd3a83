package org.scorecam.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.scorecam.setting.Settings;

/** The examples of page "Which preset is mine?", read from it: each is taken. */
class DocumentedPresetsTest {
    private static final Path PAGE = Path.of("../../site/src/site/markdown/presets.md");
    private static final Pattern EXAMPLE = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);

    @Test
    void eachExampleIsTakenAsItIsWritten() throws IOException {
        List<String> taken = new ArrayList<>();
        for (Map<String, String> example : examples()) {
            assertThat(List.of(
                            "preset",
                            "size",
                            "resize",
                            "shorterSide",
                            "interpolation",
                            "colors",
                            "scale",
                            "mean",
                            "std"))
                    .containsAll(example.keySet());
            InputSettings input = Presets.resolve(Settings.elements("<input>", example), new Size(224, 224));
            taken.add(input.preset() + " " + input.colors() + " " + input.resize() + " " + input.shorterSide() + " "
                    + input.interpolation() + " " + input.mean().get(0));
        }
        assertThat(taken)
                .containsExactly(
                        "torchvision RGB CROP 232 ANTIALIAS 0.485",
                        "keras-tf RGB CROP 248 ANTIALIAS 1.0",
                        "keras-tf RGB STRETCH 0 TENSORFLOW 1.0",
                        "torchvision RGB CROP 224 ANTIALIAS 0.48145466",
                        "unit RGB CROP 224 ANTIALIAS 0.0",
                        "keras-tf RGB CROP 224 ANTIALIAS 1.0",
                        "raw BGR CROP 256 ANTIALIAS 0.0",
                        "torchvision RGB CROP 224 ANTIALIAS 0.485",
                        "unit RGB STRETCH 0 ANTIALIAS 0.4914");
    }

    private static List<Map<String, String>> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map(block ->
                        Jsoup.parse(block.group(1), "", Parser.xmlParser()).expectFirst("input"))
                .map(DocumentedPresetsTest::settings)
                .toList();
    }

    private static Map<String, String> settings(Element input) {
        Map<String, String> settings = new LinkedHashMap<>();
        input.children().forEach(child -> settings.put(child.tagName(), child.text()));
        return settings;
    }
}
