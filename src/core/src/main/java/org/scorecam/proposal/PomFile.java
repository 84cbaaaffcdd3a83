package org.scorecam.proposal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scorecam.file.AtomicFile;
import org.scorecam.outcome.SetupException;

/**
 * The file {@code pom.xml} of a project, which need not be there.
 *
 * @param file where it is, or will be
 * @param text what it holds; null where there is none
 * @param charset in which it is written
 * @param folderName of its folder, by which a new pom is named
 */
public record PomFile(Path file, @Nullable String text, Charset charset, String folderName) {
    private static final Pattern ENCODING = Pattern.compile("^.?<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    /**
     * The pom of a folder.
     *
     * @throws SetupException if it is there and cannot be read
     */
    public static PomFile in(Path folder) {
        Path file = folder.resolve("pom.xml");
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String folderName = name == null ? "project" : name.toString();
        if (!Files.exists(file)) {
            return new PomFile(file, null, StandardCharsets.UTF_8, folderName);
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            Matcher declared = ENCODING.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            Charset charset = declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
            return new PomFile(file, new String(bytes, charset), charset, folderName);
        } catch (IOException | IllegalCharsetNameException | UnsupportedCharsetException unreadable) {
            throw new SetupException(file + " cannot be read (" + unreadable.getMessage() + "): mend it", unreadable);
        }
    }

    /**
     * Refuses what {@link #write} would, before hours of work.
     *
     * @throws SetupException if it is no pom, or has the plugin
     */
    public void requireWithout(String artifactId) {
        with(List.of("<artifactId>" + artifactId + "</artifactId>"));
    }

    private PomText with(List<String> plugin) {
        String artifactId = folderName.replaceAll("[^\\w.-]+", "-");
        return text == null ? PomText.of(artifactId, plugin) : new PomText(text).with(plugin);
    }

    /** Puts a plugin in, or writes a whole pom around it: whole or not at all, and no other letter changes. */
    public void write(List<String> plugin) {
        byte[] bytes = with(plugin).text().getBytes(charset);
        try {
            AtomicFile.write(file, out -> out.write(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
