package org.scorecam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That what is wrong in a page is seen: a test that finds nothing wrong would tell nothing otherwise. */
@NeedsBrowser
class TabTest {
    private static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; sandbox";

    private static Browser browser;

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stopTheBrowser() {
        browser.close();
    }

    @Test
    void aStyleInThePageIsAComplaintUnderThePolicy() throws IOException {
        try (FileServer server = serve("<p style='color: red'>red</p>", POLICY)) {
            Tab tab = browser.open().visit(server.address("index.html"));

            assertThat(tab.complaints())
                    .anySatisfy(
                            complaint -> assertThat(complaint).contains("Content Security Policy", "style-src 'self'"));
        }
    }

    @Test
    void aPictureInThePageIsAComplaintUnderThePolicy() throws IOException {
        try (FileServer server =
                serve("<img alt='dot' src='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='>", POLICY)) {
            Tab tab = browser.open().visit(server.address("index.html"));

            assertThat(tab.complaints())
                    .anySatisfy(
                            complaint -> assertThat(complaint).contains("Content Security Policy", "img-src 'self'"));
        }
    }

    @Test
    void aPictureThatIsNotThereIsAComplaint() throws IOException {
        try (FileServer server = serve("<img alt='none' src='none.png'>", null)) {
            Tab tab = browser.open().visit(server.address("index.html"));

            assertThat(tab.complaints())
                    .anySatisfy(complaint -> assertThat(complaint).contains("404"));
            assertThat(tab.requests()).contains("404 " + server.address("none.png"));
        }
    }

    @Test
    void anErrorOfAScriptIsAComplaint() throws IOException {
        try (FileServer server = serve("<script>none.there()</script>", null)) {
            Tab tab = browser.open().visit(server.address("index.html"));

            assertThat(tab.complaints())
                    .anySatisfy(complaint -> assertThat(complaint).contains("none is not defined"));
        }
    }

    @Test
    void aPageWithNothingWrongHasNoComplaint() throws IOException {
        try (FileServer server = serve("<p>Fine</p>", POLICY)) {
            Tab tab = browser.open().visit(server.address("index.html"));

            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.text("document.querySelector('p').textContent")).isEqualTo("Fine");
        }
    }

    @Test
    void scriptsHearKeysTextAndClicks() throws IOException {
        String page = "<input><button>Go</button><script>const heard = [];"
                + "addEventListener('keydown', e => heard.push(e.key));"
                + "document.querySelector('input').addEventListener('input', e => heard.push(e.target.value));"
                + "document.querySelector('button').addEventListener('click', e => heard.push('click'));</script>";
        try (FileServer server = serve(page, null)) {
            Tab tab = browser.open().visit(server.address("index.html"));
            tab.press("j").press("?").press("ArrowLeft").press("Escape");
            tab.click("input").type("tabby").click("button");

            assertThat(tab.text("heard.join()")).isEqualTo("j,?,ArrowLeft,Escape,tabby,click");
        }
    }

    @Test
    void scriptsHearWhereTheMousePoints() throws IOException {
        String page = "<p style='width: 100px; height: 100px'>Here</p><script>const at = [];"
                + "document.querySelector('p').addEventListener('pointermove', e => at.push(e.offsetX, e.offsetY));"
                + "</script>";
        try (FileServer server = serve(page, null)) {
            Tab tab = browser.open().visit(server.address("index.html")).point("p");

            assertThat(tab.text("at.join()")).isEqualTo("50,50");
        }
    }

    @Test
    void windowsAreLightOrDarkAndOfAnySize() throws IOException {
        try (FileServer server = serve("<p>Fine</p>", POLICY)) {
            Tab tab = browser.open().size(360, 640).colours(true).visit(server.address("index.html"));

            assertThat(tab.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
                            .booleanValue())
                    .isTrue();
            assertThat(tab.evaluate("innerWidth").intValue()).isEqualTo(360);
            assertThat(tab.colours(false)
                            .evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
                            .booleanValue())
                    .isFalse();
        }
    }

    @Test
    void barriersToPeopleAreFound() throws IOException {
        try (FileServer server = serve("<main><h1>Grey</h1><p style='color: #ccc'>hard to read</p></main>", null)) {
            Tab tab = browser.open().visit(server.address("index.html"));

            assertThat(Axe.violations(tab))
                    .singleElement()
                    .asString()
                    .startsWith("color-contrast (")
                    .contains("hard to read");
        }
    }

    private FileServer serve(String body, @Nullable String policy) throws IOException {
        Files.writeString(
                folder.resolve("index.html"), "<!DOCTYPE html><html lang=en><title>Test</title>" + body + "</html>");
        return FileServer.start(folder, policy);
    }
}
