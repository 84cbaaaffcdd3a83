package org.scorecam.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A window with one page. */
public final class Tab {
    private static final long SECONDS = 30;

    private final DevTools tools;
    private final String session;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    Tab(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
        tools.listen(session, this::hear);
        for (String domain : List.of("Page", "Runtime", "Log", "Network", "Audits")) {
            call(domain + ".enable", Map.of());
        }
        call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    }

    /** Goes to a page, and waits until it and its pictures are there (but for those that are loaded when seen). */
    public Tab visit(URI page) {
        complaints.clear();
        requests.clear();
        loaded = new CompletableFuture<>();
        JsonNode answer = call("Page.navigate", Map.of("url", page.toString()));
        if (answer.has("errorText")) {
            throw new IllegalStateException(
                    page + ": " + answer.get("errorText").textValue());
        }
        loaded.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        return this;
    }

    /** Whether the page shall be light or dark, as a system's settings ask for it. */
    public Tab colours(boolean dark) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return this;
    }

    /** How large the window is, in CSS pixels. */
    public Tab size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /**
     * The value of a JavaScript expression, promises awaited; a missing node where it is undefined. It is evaluated even
     * where a policy lets the page run no script.
     */
    public JsonNode evaluate(String expression) {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** The text of an expression. */
    public String text(String expression) {
        return evaluate(expression).asText();
    }

    /** Waits until an expression is true: what scripts and pictures do may take a moment. */
    public Tab waitFor(String expression) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!evaluate("Boolean(" + expression + ")").booleanValue()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never came true: " + expression);
            }
            pause();
        }
        return this;
    }

    /** Clicks in the middle of the first element that a CSS selector finds, as a mouse does. */
    public Tab click(String selector) {
        JsonNode at = evaluate("(e => { e.scrollIntoView({block: 'center', behavior: 'instant'});"
                + " const r = e.getBoundingClientRect();"
                + " return [r.x + r.width / 2, r.y + r.height / 2]; })(document.querySelector("
                + quoted(selector) + "))");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            at.get(0).doubleValue(),
                            "y",
                            at.get(1).doubleValue(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
        return this;
    }

    /** Presses a key, by its name in the DOM: {@code j}, {@code ?}, {@code Enter}, {@code Escape}, {@code ArrowLeft}. */
    public Tab press(String key) {
        boolean prints = key.length() == 1 || key.equals("Enter");
        String text = key.equals("Enter") ? "\r" : key;
        call("Input.dispatchKeyEvent", Keys.event(key, prints ? text : null));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
        return this;
    }

    /** Types a text where the focus is. */
    public Tab type(String text) {
        call("Input.insertText", Map.of("text", text));
        return this;
    }

    /** What the browser found wrong since the last visit: violated policies, errors of scripts, what it could not load. */
    public List<String> complaints() {
        evaluate("0"); // what was reported before this answer has arrived then
        return List.copyOf(complaints);
    }

    /** What was loaded since the last visit, each with its status: {@code 200 http://..}. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The whole page as a PNG file. */
    public void screenshot(Path file) throws IOException {
        JsonNode picture = call("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        Files.write(file, Base64.getDecoder().decode(picture.get("data").textValue()));
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return tools.call(session, method, parameters);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void hear(String event, JsonNode what) {
        switch (event) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Log.entryAdded" -> complain(what.at("/entry/level"), what.at("/entry/text"));
            case "Runtime.consoleAPICalled" -> complain(what.at("/type"), what.at("/args/0/value"));
            case "Runtime.exceptionThrown" -> complaints.add(what.toString());
            case "Audits.issueAdded" -> complainOfPolicy(what.get("issue"));
            case "Network.responseReceived" ->
                requests.add(what.at("/response/status").asText() + " "
                        + what.at("/response/url").asText());
            default -> {} // says nothing of what is wrong
        }
    }

    /** Of other issues, such as pictures that are loaded when they are seen, nobody has to hear. */
    private void complainOfPolicy(JsonNode issue) {
        if (issue.get("code").asText().equals("ContentSecurityPolicyIssue")) {
            complaints.add(issue.toString());
        }
    }

    private void complain(JsonNode level, JsonNode text) {
        if (List.of("error", "warning", "assert").contains(level.asText())) {
            complaints.add(level.asText() + ": " + text.asText());
        }
    }
}
