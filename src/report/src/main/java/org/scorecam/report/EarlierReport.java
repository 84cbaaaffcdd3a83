package org.scorecam.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorecam.file.OwnFiles;

/**
 * A report of a version that kept no list of its files. What is its own is known by content: each text by words that it begins
 * with, each picture by a page that shows it. Where that does not tell, a file is somebody else's.
 */
record EarlierReport(OwnFiles files) {
    /** So far into a text its sign lies. */
    private static final int START = 4096;

    private static final Pattern PAGE_SIGN =
            Pattern.compile("<link rel=\"icon\" href=\"(?:\\.\\./)?images/icon\\.svg\" type=\"image/svg\\+xml\">\\s*"
                    + "<link rel=\"stylesheet\" href=\"(?:\\.\\./)?report\\.css\">");

    private static final Pattern PICTURE =
            Pattern.compile("images/(?:[a-z0-9-]+-[0-9a-f]{10}(?:-[a-z0-9-]+)?\\.(?:jpg|png)|classes-\\d+\\.png)");

    private static final Map<String, Pattern> SIGNS = Map.ofEntries(
            sign(
                    "result.json",
                    "\\{\\s*\"formatVersion\": \\d+,\\s*\"tool\": \\{\\s*\"name\": \"scorecam-maven-plugin\""),
            sign("TEST-scorecam.xml", "<testsuite name=\"scorecam\" "),
            sign("explanations.csv", "\\Asuite,image,classIndex,classLabel,outcome,problem,"),
            sign("scorecam.sarif", "\"driver\" : \\{\\s*\"name\" : \"Score-CAM\""),
            sign("badge.svg", "<title id=\"title\">score-cam: "),
            sign("summary.md", "\\A## Score-CAM (?:passed|failed)"),
            sign(Drawn.LIST, "\\A# What is drawn here, and of what"),
            sign("report.css", "\\A/\\* The report's look: one sheet for all pages"),
            sign("report.js", "\\A/\\*\\s+\\* What a script adds to the report; without it"),
            sign("limits.js", "\\A/\\*\\s+\\* Which limit fits: a slider"),
            sign("explanation.css", "\\A/\\* The page of one explanation: what is switched"),
            sign("explanation.js", "\\A/\\* What the page of one explanation does more"),
            sign("picture.js", "\\A/\\*\\s+\\* One picture to take away of an explanation's page"),
            sign("review.css", "\\A/\\* The page to review: tiles as on a contact sheet"),
            sign("review.js", "\\A/\\*\\s+\\* What a script adds to the page to review"),
            Map.entry("review.html", PAGE_SIGN),
            sign("filters.css", "\\A/\\* What of the table's look depends on the run"),
            sign(
                    "images/icon.svg",
                    "\\A<svg [^>]+viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"8\" fill=\"#10337a\"/>"),
            Map.entry("index.html", PAGE_SIGN));

    private static Map.Entry<String, Pattern> sign(String name, String regex) {
        return Map.entry(name, Pattern.compile(regex));
    }

    /** Adopts the files whose names do not depend on what is explained. */
    void adoptTexts() throws IOException {
        for (Map.Entry<String, Pattern> each : SIGNS.entrySet()) {
            adopt(each.getKey(), each.getValue());
        }
    }

    /** Adopts the pages of explanations, and the pictures that any page shows. */
    void adoptPages() throws IOException {
        adoptPages("", "{classes,review}-*.html");
        adoptPages("explanations/", "*.html");
    }

    private void adoptPages(String below, String names) throws IOException {
        Path pages = files.folder().resolve(below);
        if (Files.isDirectory(pages, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(pages, names)) {
                for (Path page : all) {
                    adopt(below + page.getFileName(), PAGE_SIGN);
                }
            }
        }
    }

    private void adopt(String name, Pattern sign) throws IOException {
        Path file = files.folder().resolve(name);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && sign.matcher(start(file)).find()) {
            files.adopt(name);
            if (name.endsWith(".html") && !files.isListed()) {
                Matcher picture = PICTURE.matcher(text(Files.readAllBytes(file)));
                while (picture.find()) {
                    files.adopt(picture.group());
                }
            }
        }
    }

    private static String start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return text(in.readNBytes(START));
        }
    }

    /** Each byte a character: no file is too broken to be read. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
