package org.scorecam.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the machine has its browser.
 *
 * @param environment its variables
 */
record Executable(Map<String, String> environment) {
    /** Names the browser where it is not found by itself. */
    private static final String CHOSEN = "SCORECAM_BROWSER";

    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "microsoft-edge",
            "chrome.exe",
            "msedge.exe");

    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    static Executable ofThisMachine() {
        return new Executable(System.getenv());
    }

    /** The chosen one, else the first on the path, else the first of the usual places. */
    Optional<Path> file() {
        String chosen = environment.get(CHOSEN);
        Stream<Path> places =
                chosen == null ? Stream.concat(onPath(), ELSEWHERE.stream().map(Path::of)) : Stream.of(Path.of(chosen));
        return places.filter(Files::isExecutable).findFirst();
    }

    String missing() {
        String chosen = environment.get(CHOSEN);
        return chosen == null
                ? "There is no Chromium, Chrome or Edge on the path: install one (Debian: apt-get install chromium), or name it"
                        + " in the environment variable " + CHOSEN
                : CHOSEN + " names " + chosen + ", which cannot be run";
    }

    private Stream<Path> onPath() {
        List<String> folders =
                Arrays.asList(environment.getOrDefault("PATH", "").split(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name ->
                        folders.stream().filter(folder -> !folder.isBlank()).map(folder -> Path.of(folder, name)));
    }
}
