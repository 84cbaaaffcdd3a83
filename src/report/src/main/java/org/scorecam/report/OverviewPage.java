package org.scorecam.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.scorecam.outcome.SetupException;
import org.scorecam.view.Origin;
import org.scorecam.view.Overview;

/** Writes one page over the results of several modules, each of which has its own report in a folder below. */
public final class OverviewPage {
    private static final List<String> RESOURCES = List.of("report.css", "icon.svg");

    private OverviewPage() {}

    /**
     * Writes {@code index.html} into {@code folder}, and what it needs beside it.
     *
     * @throws SetupException if the folder cannot be written
     */
    public static void write(Overview overview, Path folder, PageTexts words, Origin origin) {
        try {
            OutputFolder output = new OutputFolder(folder);
            for (String name : RESOURCES) {
                output.write(name.endsWith("svg") ? "images/" + name : name, resource(name));
            }
            output.write("index.html", new Templates(words, origin).render("overview", overview));
            output.settle();
        } catch (IOException e) {
            throw new SetupException(
                    folder + ": the overview cannot be written (" + e
                            + "). Make the folder writable, or free some space.",
                    e);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(OverviewPage.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
