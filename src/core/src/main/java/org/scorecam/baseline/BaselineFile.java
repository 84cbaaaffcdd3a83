package org.scorecam.baseline;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.scorecam.file.AtomicFile;
import org.scorecam.outcome.SetupException;

/**
 * Writes and reads {@code baseline.json}: a field of the header a line, then an explanation a line, sorted, so that a diff
 * shows which ones changed. What was written reads back as an equal baseline, and equal baselines have the same bytes.
 * Fields that this version does not know are ignored.
 */
public final class BaselineFile {
    static final int FORMAT_VERSION = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private BaselineFile() {}

    /**
     * Writes {@code baseline}, whole or not at all.
     *
     * @throws SetupException if the file cannot be written
     */
    public static void write(Baseline baseline, Path file) {
        try {
            AtomicFile.write(file, new BaselineWriter(MAPPER).text(baseline));
        } catch (IOException e) {
            throw new SetupException(
                    file + ": cannot be written (" + e + "). Make its folder writable, or free some space.", e);
        }
    }

    /**
     * Reads what {@link #write} wrote; empty if there is no such file.
     *
     * @throws SetupException if it is not of this form; the message says where
     */
    public static Optional<Baseline> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(BaselineReader.read(new Entry(file, "", tree(file))));
        } catch (JsonProcessingException e) {
            throw new SetupException(
                    file + place(e.getLocation()) + ": this is not JSON, or the file was cut off here. " + Entry.CURE,
                    e);
        } catch (IOException e) {
            throw new SetupException(file + ": cannot be read (" + e + "). Make it a readable file. " + Entry.CURE, e);
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
}
