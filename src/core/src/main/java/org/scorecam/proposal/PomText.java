package org.scorecam.proposal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * A pom as text: a plugin is put into it, and every other letter stays.
 *
 * @param text whole
 */
public record PomText(String text) {
    private static final String LEVEL = "  ";

    /** A pom that has nothing but its coordinates and one plugin, and makes no artifact. */
    public static PomText of(String artifactId, List<String> plugin) {
        XmlLines xml = new XmlLines();
        xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        xml.line("<project xmlns=\"http://maven.apache.org/POM/4.0.0\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"http://maven.apache.org/POM/4.0.0"
                + " http://maven.apache.org/xsd/maven-4.0.0.xsd\">");
        xml.line(LEVEL + XmlLines.text("modelVersion", "4.0.0"));
        xml.line("");
        xml.line(LEVEL + XmlLines.text("groupId", "local"));
        xml.line(LEVEL + XmlLines.text("artifactId", artifactId));
        xml.line(LEVEL + XmlLines.text("version", "1-SNAPSHOT"));
        xml.line(LEVEL + XmlLines.text("packaging", "pom"));
        xml.line("</project>");
        return new PomText(String.join("\n", xml.lines()) + "\n").with(plugin);
    }

    /**
     * The same with one plugin more, the last of {@code <build><plugins>}, which are made where they are not there. What is put in is
     * indented as the pom is, and its lines end as the pom's do.
     *
     * @param plugin the lines of {@code <plugin>}, indented by two spaces a level
     * @throws SetupException if it is no pom, or has this plugin already
     */
    public PomText with(List<String> plugin) {
        Element project = project();
        Element build = child(project, "build").orElse(null);
        Element plugins = build == null ? null : child(build, "plugins").orElse(null);
        requireNew(build, plugin);
        Element parent = plugins != null ? plugins : build != null ? build : project;
        XmlLines xml = new XmlLines();
        if (build == null) {
            xml.open("build");
        }
        if (plugins == null) {
            xml.open("plugins");
        }
        plugin.forEach(xml::line);
        if (plugins == null) {
            xml.close();
        }
        if (build == null) {
            xml.close();
        }
        return within(parent, xml.lines());
    }

    private Element project() {
        Element document = Parser.xmlParser().setTrackPosition(true).parseInput(text, "");
        return child(document, "project")
                .filter(project -> project.endSourceRange().isTracked()
                        && !project.endSourceRange().isImplicit())
                .orElseThrow(() -> new SetupException("pom.xml is no pom: there must be one root element, <project>,"
                        + " and it must end; mend it, or have the configuration printed"));
    }

    private static Optional<Element> child(Element of, String name) {
        return of.children().stream()
                .filter(child -> child.tagName().equals(name))
                .findFirst();
    }

    private static void requireNew(@Nullable Element build, List<String> plugin) {
        if (build == null) {
            return;
        }
        String artifact = plugin.stream()
                .map(String::strip)
                .filter(line -> line.startsWith("<artifactId>"))
                .findFirst()
                .orElseThrow();
        if (build.getElementsByTag("artifactId").stream()
                .anyMatch(element -> element.outerHtml().strip().equals(artifact))) {
            throw new SetupException("pom.xml has the plugin already, and nothing was written: take it out, or have the"
                    + " configuration printed, and copy what you need of it");
        }
    }

    /** Before the end of an element, which may be empty: {@code <plugins/>}. */
    private PomText within(Element parent, List<String> lines) {
        int start = parent.sourceRange().startPos();
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        String indent = indent(parent);
        String level = level();
        String body = lines.stream()
                .map(line -> line.isBlank() ? "" : indent + level + indented(line, level))
                .collect(Collectors.joining(end));
        if (isClosedByItself(parent)) {
            String tag = parent.tagName();
            return new PomText(text.substring(0, start) + "<" + tag + ">" + end + body + end + indent + "</" + tag + ">"
                    + text.substring(parent.sourceRange().endPos()));
        }
        int at = parent.endSourceRange().startPos();
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        boolean isOwnLine = text.substring(lineStart, at).isBlank();
        return isOwnLine
                ? new PomText(text.substring(0, lineStart) + body + end + text.substring(lineStart))
                : new PomText(text.substring(0, at) + end + body + end + indent + text.substring(at));
    }

    private boolean isClosedByItself(Element element) {
        return text.substring(
                        element.sourceRange().startPos(), element.sourceRange().endPos())
                .endsWith("/>");
    }

    /** How far an element of the project is indented more than the project. */
    private String level() {
        Element project = project();
        String outer = indent(project);
        return project.children().stream()
                .map(this::indent)
                .filter(indent -> indent.length() > outer.length())
                .findFirst()
                .map(indent -> indent.substring(outer.length()))
                .orElse(LEVEL);
    }

    /** What stands before an element in its line; nothing where that is more than white space. */
    private String indent(Element element) {
        int start = element.sourceRange().startPos();
        String before = text.substring(text.lastIndexOf('\n', start) + 1, start);
        return before.isBlank() ? before : "";
    }

    /** A line whose levels are two spaces each, with levels as the pom has them. */
    private static String indented(String line, String level) {
        int spaces = line.length() - line.stripLeading().length();
        return level.repeat(spaces / LEVEL.length()) + line.stripLeading();
    }
}
