package org.scorecam.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.scorecam.browser.Browser;
import org.scorecam.browser.FileServer;
import org.scorecam.browser.Tab;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;

/** A sample's report, served without a policy while a class of tests runs: its scripts run. */
final class LiveReport implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private final Supplier<RunResult> run;
    private @Nullable Path folder;
    private @Nullable FileServer server;
    private @Nullable Browser browser;

    private LiveReport(Supplier<RunResult> run) {
        this.run = run;
    }

    /** Seven explanations in two suites beside a baseline. */
    static LiveReport ofTheSample() {
        return of(SampleResults::drifted);
    }

    static LiveReport of(Supplier<RunResult> run) {
        return new LiveReport(run);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path written = Files.createTempDirectory("report");
        folder = written;
        SampleReport.write(run.get(), written);
        server = FileServer.start(written, null);
        browser = Browser.start();
    }

    /** A page in a window of its own, which remembers nothing. */
    Tab open(String page) {
        return requireNonNull(browser)
                .open()
                .size(1280, 800)
                .visit(requireNonNull(server).address(page));
    }

    /** The page of the first explanation that the table names so, opened from the table as it is. */
    static Tab follow(Tab tab, String photo) {
        String link = "[...document.querySelectorAll('.rows th a')].find(a => a.textContent === '" + photo + "')";
        tab.evaluate(link + ".click()");
        return awaitPage(tab, "document.querySelector('.steps')");
    }

    /** Waits until what is true of a page is true of one that is there as a whole, its scripts run. */
    static Tab awaitPage(Tab tab, String expression) {
        return tab.waitFor("document.readyState === 'complete' && (" + expression + ")");
    }

    /** The photos whose rows are seen, in their order. */
    static List<String> rows(Tab tab) {
        return texts(
                tab,
                "[...document.querySelectorAll('.rows tbody tr')].filter(row => row.checkVisibility())"
                        + ".map(row => row.querySelector('th bdi').textContent)");
    }

    static List<String> texts(Tab tab, String expression) {
        List<String> texts = new ArrayList<>();
        tab.evaluate(expression).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        requireNonNull(browser).closeTabs();
    }

    /** Whatever was begun: a browser that did not start leaves a server and a folder. */
    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
        if (folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
