package org.scorecam.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.scorecam.file.AtomicFile;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.RunResult;

/**
 * Writes and reads {@code result.json}. What was written reads back as an equal result, and two equal results have the
 * same bytes. Fields that this version does not know are ignored.
 */
public final class ResultJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // a limit of 0.50 is not the limit 0.5: messages are rounded to its digits
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ResultJson() {}

    /**
     * Writes {@code result}, whole or not at all.
     *
     * @throws SetupException if the file cannot be written
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    public static void write(RunResult result, Path file) {
        try {
            AtomicFile.write(file, out -> writeTo(out, result));
        } catch (IOException e) {
            throw new SetupException(
                    file + ": cannot be written (" + e + "). Make its folder writable, or free some space.", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws SetupException if there is no such file, or it is not of this form; the message says where
     */
    public static RunResult read(Path file) {
        try {
            return RunReader.read(new Entry(file, "", tree(file)));
        } catch (NoSuchFileException e) {
            throw new SetupException(file + ": there is no such file. It is written by: mvn scorecam:check", e);
        } catch (JsonProcessingException e) {
            throw new SetupException(
                    file + place(e.getLocation()) + ": this is not JSON, or the file was cut off here. " + Entry.CURE,
                    e);
        } catch (IOException e) {
            throw new SetupException(file + ": cannot be read (" + e + "). Make it readable. " + Entry.CURE, e);
        }
    }

    private static JsonNode tree(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return MAPPER.readTree(in);
        }
    }

    private static String place(JsonLocation location) {
        return ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static void writeTo(OutputStream out, RunResult result) throws IOException {
        try (JsonGenerator json = MAPPER.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(layout());
            new RunWriter(new Values(json)).write(result);
            json.writeRaw('\n');
        }
    }

    private static DefaultPrettyPrinter layout() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return printer;
    }
}
