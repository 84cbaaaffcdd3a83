package org.scorecam.annotation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.scorecam.outcome.SetupException;

/** Text as tools write it: UTF-8 or, with a byte order mark, UTF-16; lines end as on any system. */
final class TextFile {
    /** Bytes, of which a few lines are enough. */
    private static final int START_BYTES = 8192;

    private TextFile() {}

    static List<String> lines(Path file) {
        return read(file).lines().toList();
    }

    static String read(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            return withoutMark(charset(content)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException noText) {
            throw new SetupException("annotations " + file + " are no UTF-8 text: save the file as UTF-8", noText);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /**
     * What a file begins with, without white space before it, to tell its format: what is no text is replaced, and zeros, as of UTF-16
     * without its mark, are left out.
     */
    static String start(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] start = content.readNBytes(START_BYTES);
            return withoutMark(new String(start, charset(start)).replace("\0", ""))
                    .stripLeading();
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static SetupException unreadable(Path file, IOException cause) {
        return new SetupException(
                "annotations " + file + " cannot be read (" + cause + "): check the file and its permissions", cause);
    }

    private static Charset charset(byte[] content) {
        int first = content.length < 2 ? 0 : (content[0] & 0xFF) << 8 | (content[1] & 0xFF);
        return switch (first) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
