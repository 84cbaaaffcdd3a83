package org.scorecam.annotation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorecam.file.LfsPointer;
import org.scorecam.outcome.SetupException;

/** Text as tools write it: UTF-8 or, with a byte order mark, UTF-16; lines end as on any system. */
final class TextFile {
    /** Bytes, of which a few lines are enough. */
    private static final int START_BYTES = 8192;

    private static final Pattern DECLARATION =
            Pattern.compile("\\s*<\\?xml\\s[^>]*?\\bencoding\\s*=\\s*[\"']([^\"'>]*)[\"'][^>]*\\?>");

    private TextFile() {}

    static List<String> lines(Path file) {
        return read(file).lines().toList();
    }

    static String read(Path file) {
        byte[] content = bytes(file);
        try {
            return decode(content, charset(content));
        } catch (CharacterCodingException noText) {
            throw new SetupException("annotations " + file + " are no UTF-8 text: save the file as UTF-8", noText);
        }
    }

    /** XML in the encoding that its byte order mark or its declaration says; in UTF-8 where neither is. */
    static String readXml(Path file) {
        byte[] content = bytes(file);
        String declared = hasMark(content) ? "" : declared(content);
        try {
            Charset charset = declared.isEmpty() ? charset(content) : Charset.forName(declared);
            return decode(content, charset);
        } catch (CharacterCodingException noText) {
            throw new SetupException(
                    "annotations " + file
                            + (declared.isEmpty()
                                    ? " declare no encoding and are no UTF-8 text: save the file as UTF-8, or declare its"
                                            + " encoding in the first line, <?xml version=\"1.0\" encoding=\"GBK\"?>"
                                    : " are no text in the encoding " + declared
                                            + " that they declare: save the file as"
                                            + " UTF-8, and say so in the first line"),
                    noText);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new SetupException(
                    "annotations " + file + " declare the encoding " + declared
                            + ", which is not known here: save the file as UTF-8, and say so in the first line",
                    unknown);
        }
    }

    /**
     * The encoding in XML's first line; empty where there is none. What can be read to there is not UTF-16, though tools of Windows say
     * so of what they save as UTF-8.
     */
    private static String declared(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, START_BYTES), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(start);
        String encoding = declaration.lookingAt() ? declaration.group(1) : "";
        return encoding.toUpperCase(Locale.ROOT).startsWith("UTF-16") ? "" : encoding;
    }

    /** A file's bytes; a pointer of Git LFS, and what is no file, are told by name. */
    private static byte[] bytes(Path file) {
        requireFile(file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /** @throws SetupException if there is no regular file, which has an end, or only Git LFS's pointer to it */
    static void requireFile(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new SetupException("annotations " + file + " are no regular file: save them as one");
        }
        if (LfsPointer.is(file)) {
            throw new SetupException("annotations " + file + ": the file " + LfsPointer.TOLD);
        }
    }

    private static String decode(byte[] content, Charset charset) throws CharacterCodingException {
        return withoutMark(charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    }

    /**
     * What a file begins with, without white space before it, to tell its format: what is no text is replaced, and zeros, as of UTF-16
     * without its mark, are left out.
     */
    static String start(Path file) {
        requireFile(file);
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

    private static boolean hasMark(byte[] content) {
        boolean isUtf8 = content.length > 2 && first(content) == 0xEFBB && (content[2] & 0xFF) == 0xBF;
        return isUtf8 || !charset(content).equals(StandardCharsets.UTF_8);
    }

    private static int first(byte[] content) {
        return content.length < 2 ? 0 : (content[0] & 0xFF) << 8 | (content[1] & 0xFF);
    }

    private static Charset charset(byte[] content) {
        return switch (first(content)) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
