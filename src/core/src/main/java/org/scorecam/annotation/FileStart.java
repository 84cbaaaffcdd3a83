package org.scorecam.annotation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scorecam.outcome.SetupException;

/** What the start of a file tells; no more of it is read than that takes. */
final class FileStart {
    private static final String JSON = "json";
    private static final String JSON_LINES = "jsonl";
    private static final String XML = "xml";
    private static final String YAML = "yaml";

    /** What may stand before the root element: a declaration, comments, a document type. */
    private static final Pattern PROLOG = Pattern.compile("(?s)<\\?.*?\\?>|<!--.*?-->|<![^>]*>");

    private static final Pattern ROOT = Pattern.compile("\\s*<([^\\s/>]+)[\\s/>]");

    private final Path file;
    private final String text;
    private final String kind;
    private String name = "";
    private JsonNode firstEntry = MissingNode.getInstance();
    private boolean isBroken;

    private FileStart(Path file, String text, String kind) {
        this.file = file;
        this.text = text;
        this.kind = kind;
        isBroken = text.isEmpty() && !kind.equals(YAML) && !kind.equals(JSON_LINES);
        if (kind.equals(XML)) {
            lookAtXml();
        } else if (kind.equals(JSON) && !text.isEmpty()) {
            lookAtJson();
        }
    }

    /** Of a file among others: it is of the kind that its name says. */
    static FileStart inFolder(Path file) {
        return new FileStart(file, TextFile.start(file), ending(file));
    }

    /** Of a file that a user has named: it is of the kind that it looks like. */
    static FileStart of(Path file) {
        String text = TextFile.start(file);
        String looks = text.startsWith("{") || text.startsWith("[") ? JSON : text.startsWith("<") ? XML : ending(file);
        boolean isTable = CsvHeader.isHeader(firstLine(text));
        boolean isOfYolo = ending(file).equals(YAML) || YoloNames.isNames(file);
        boolean isOfLines = ending(file).equals(JSON_LINES);
        return new FileStart(file, text, isOfYolo ? YAML : isTable ? "csv" : isOfLines ? JSON_LINES : looks);
    }

    /** The end of a file's name, in small letters; one for both forms of YAML's. */
    static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return ending.equals("yml") ? YAML : ending;
    }

    /** {@code json}, {@code jsonl}, {@code xml}, {@code yaml}, {@code csv}, or how else the file's name ends. */
    String kind() {
        return kind;
    }

    Path file() {
        return file;
    }

    /** Whether it ends or is malformed before it tells anything. */
    boolean isBroken() {
        return isBroken;
    }

    /** Whether one of these is the name of XML's root element, or of JSON at the top. */
    boolean isNamed(String... names) {
        return List.of(names).contains(name);
    }

    /** Whether one of these texts is in it. */
    boolean hasAny(String... texts) {
        return Stream.of(texts).anyMatch(text::contains);
    }

    /** Of a JSON list; missing where there is none. */
    JsonNode firstEntry() {
        return firstEntry;
    }

    /** The first that is not blank. */
    String firstLine() {
        return firstLine(text);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private void lookAtXml() {
        Matcher root = ROOT.matcher(PROLOG.matcher(text).replaceAll(""));
        isBroken = !root.lookingAt();
        name = isBroken ? "" : root.group(1).toLowerCase(Locale.ROOT); // in capitals it is for the reader to refuse
    }

    private void lookAtJson() {
        try {
            JsonFile.parse(file, this::parse);
        } catch (SetupException malformed) {
            isBroken = true;
        }
    }

    /** Up to the first name at the top that tells a format: what follows may be long. */
    private boolean parse(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
            firstEntry = parser.readValueAsTree();
        }
        while (first == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
            name = parser.currentName();
            if (AnnotationFormat.ofKind(JSON).stream().anyMatch(format -> format.isOf(this))) {
                return true;
            }
            parser.nextToken();
            parser.skipChildren();
        }
        return false;
    }
}
