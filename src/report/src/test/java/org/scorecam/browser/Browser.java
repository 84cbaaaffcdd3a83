package org.scorecam.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A browser that runs. */
public final class Browser implements AutoCloseable {
    private static final String READY = "DevTools listening on ";

    private final Process process;
    private final DevTools tools;

    private Browser(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /**
     * Starts the machine's browser.
     *
     * @param profile an empty folder, for its own files
     */
    public static Browser start(Path profile) throws IOException {
        Path executable = Executable.ofThisMachine().file().orElseThrow();
        Process process = new ProcessBuilder(
                        executable.toString(),
                        "--headless=new",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "--no-sandbox", // containers run as root, and all pages are ours
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return new Browser(process, DevTools.connect(address(process)));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** A new window of a person who was never here: nothing is cached. */
    public Tab open() {
        String context = tools.call("Target.createBrowserContext", Map.of())
                .get("browserContextId")
                .textValue();
        String target = tools.call("Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                .get("targetId")
                .textValue();
        String session = tools.call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .textValue();
        return new Tab(tools, session);
    }

    @Override
    public void close() {
        tools.tell("Browser.close");
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The browser says it on its standard error; what comes after is read by a thread, so that it never waits for us. */
    private static URI address(Process process) throws IOException {
        BufferedReader said = process.errorReader();
        List<String> before = new ArrayList<>();
        for (String line; (line = said.readLine()) != null; before.add(line)) {
            if (line.startsWith(READY)) {
                Thread drain = new Thread(() -> drain(said), "browser's standard error");
                drain.setDaemon(true);
                drain.start();
                return URI.create(line.substring(READY.length()));
            }
        }
        throw new IOException("the browser did not start: " + String.join("\n", before));
    }

    private static void drain(BufferedReader said) {
        try {
            said.transferTo(java.io.Writer.nullWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
