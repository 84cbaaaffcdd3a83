package org.scorecam.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser that runs: the one of this machine, driven by Playwright. */
public final class Browser implements AutoCloseable {
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the machine's browser; Playwright's own is not downloaded. */
    public static Browser start() {
        Path executable = Executable.ofThisMachine().file().orElseThrow();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Browser(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(executable)
                                    .setChromiumSandbox(false) // containers run as root, and all pages are ours
                                    .setArgs(List.of(
                                            "--disable-gpu", // drawn the same on each machine
                                            "--disable-background-networking",
                                            "--disable-component-update",
                                            "--disable-dev-shm-usage"))));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** A new window of a person who was never here: nothing is cached. */
    public Tab open() {
        // a page that still scrolls smoothly moves away from under a click
        return new Tab(browser.newContext(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))
                .newPage());
    }

    /** Closes all windows: the pages of tests that are over take time of the machine, too. */
    public void closeTabs() {
        browser.contexts().forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
