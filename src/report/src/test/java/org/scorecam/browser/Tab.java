package org.scorecam.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/** A window with one page. */
public final class Tab {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WRONG = Set.of("error", "warning", "assert");

    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Tab(Page page) {
        this.page = page;
        page.onConsoleMessage(this::record);
        page.onPageError(complaints::add);
        page.onResponse(this::record);
    }

    /** Goes to a page, and waits until it and its pictures are there (but for those that are loaded when seen). */
    public Tab visit(URI address) {
        complaints.clear();
        requests.clear();
        page.navigate(address.toString());
        return this;
    }

    /** Whether the page shall be light or dark, as a system's settings ask for it. */
    public Tab colours(boolean dark) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        return this;
    }

    /** How large the window is, in CSS pixels. */
    public Tab size(int width, int height) {
        page.setViewportSize(width, height);
        return this;
    }

    /**
     * The value of a JavaScript expression, promises awaited; null where it is undefined. It is evaluated even where a
     * policy lets the page run no script.
     */
    public JsonNode evaluate(String expression) {
        return JSON.valueToTree(page.evaluate(expression));
    }

    /** The text of an expression. */
    public String text(String expression) {
        return evaluate(expression).asText();
    }

    /** Waits until an expression is true: what scripts and pictures do, and the way to another page, may take a moment. */
    public Tab waitFor(String expression) {
        page.waitForCondition(() -> holds(expression));
        return this;
    }

    /** Nothing holds while one page gives way to another. */
    private boolean holds(String expression) {
        try {
            return evaluate("Boolean(" + expression + ")").booleanValue();
        } catch (PlaywrightException e) {
            if (String.valueOf(e.getMessage()).contains("Execution context was destroyed")) {
                return false;
            }
            throw e;
        }
    }

    /** Clicks in the middle of the first element that a CSS selector finds, as a mouse does. */
    public Tab click(String selector) {
        page.locator(selector).first().click();
        return this;
    }

    /** Points at the middle of the first element that a CSS selector finds, as a mouse does. */
    public Tab point(String selector) {
        page.locator(selector).first().hover();
        return this;
    }

    /** Presses a key, by its name in the DOM: {@code j}, {@code ?}, {@code Enter}, {@code Escape}, {@code ArrowLeft}. */
    public Tab press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Types a text where the focus is. */
    public Tab type(String text) {
        page.keyboard().insertText(text);
        return this;
    }

    /** Lays the page out as it is for paper, its scripts told so. */
    public Tab printed() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        evaluate("dispatchEvent(new Event('beforeprint'))");
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

    /** What is drawn where the first element is that a CSS selector finds. */
    public BufferedImage picture(String selector) {
        try {
            return ImageIO.read(
                    new ByteArrayInputStream(page.locator(selector).first().screenshot()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole page as a PNG file. */
    public void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private void record(ConsoleMessage message) {
        if (WRONG.contains(message.type())) {
            complaints.add(message.type() + ": " + message.text());
        }
    }

    private void record(Response response) {
        requests.add(response.status() + " " + response.url());
    }
}
