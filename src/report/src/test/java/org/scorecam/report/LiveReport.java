package org.scorecam.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scorecam.browser.Browser;
import org.scorecam.browser.FileServer;
import org.scorecam.browser.Tab;
import org.scorecam.result.RunResult;

/** The sample's report, served without a policy: its scripts run. */
final class LiveReport implements AutoCloseable {
    private final FileServer server;
    private final Browser browser;

    private LiveReport(FileServer server, Browser browser) {
        this.server = server;
        this.browser = browser;
    }

    /** Seven explanations in two suites beside a baseline, written into {@code folder}. */
    static LiveReport start(Path folder) throws IOException {
        return start(SampleResults.drifted(), folder);
    }

    static LiveReport start(RunResult run, Path folder) throws IOException {
        SampleReport.write(run, folder);
        return new LiveReport(FileServer.start(folder, null), Browser.start());
    }

    /** A page in a window of its own, which remembers nothing. */
    Tab open(String page) {
        return browser.open().size(1280, 800).visit(server.address(page));
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
    public void close() {
        browser.close();
        server.close();
    }
}
