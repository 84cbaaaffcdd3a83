package org.scorecam.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;
import org.scorecam.outcome.UnexpectedException;

/** Hears what a process that explains says, passes it on, and knows what it was at when it ended. */
public final class ChildEar {
    private static final int LAST_WORDS = 4;

    /** {@code SIGFPE (0x8) at pc=…}, {@code C  [libonnxruntime.so+0x1]}. */
    private static final Pattern CRASH = Pattern.compile("^SIG|^EXCEPTION_|^\\w\\s+\\[");

    /** Shells and Java tell of a signal by a status above it. */
    private static final int SIGNAL = 128;

    private static final int KILL = 9;

    private final Voice voice;
    private final String engine;
    private final String memory;
    private final Set<String> photos = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Deque<String> words = new ArrayDeque<>();
    private String subject = "its settings";
    private boolean isStarted;
    private @Nullable EngineLine end;

    /**
     * Nothing is heard yet.
     *
     * @param voice is told what it says
     * @param engine its name, as the user writes it
     * @param memory what to do where memory does not suffice, a sentence without its end
     */
    public ChildEar(Voice voice, String engine, String memory) {
        this.voice = voice;
        this.engine = engine;
        this.memory = memory;
    }

    /** A line of its output. */
    void output(String line) {
        Optional<EngineLine> said = EngineLine.parse(line);
        if (said.isEmpty()) {
            error(line);
            return;
        }
        isStarted = true;
        String text = said.get().text();
        switch (said.get().kind()) {
            case INFO -> voice.info(text);
            case WARN -> voice.warn(text);
            case AT -> {
                subject = text;
                voice.at(text);
            }
            case OPENS -> photos.add(text);
            case CLOSES -> photos.remove(text);
            case TRACE -> voice.error(text);
            case REFUSED, MEMORY, DEFECT, DONE -> end = said.get();
        }
    }

    /** A line that is none of ours: Java's, or native code's. Of what Java says of a crash, all but the signal and the place is advice. */
    void error(String line) {
        voice.debug(line);
        String word = line.replaceFirst("^#", "").strip();
        if (word.isEmpty()
                || word.startsWith("SLF4J: ")
                || (line.startsWith("#") && !CRASH.matcher(word).find())) {
            return;
        }
        synchronized (words) {
            words.add(word.replaceFirst("\\.$", ""));
            if (words.size() > LAST_WORDS) {
                words.remove();
            }
        }
    }

    /**
     * Call it when it has ended.
     *
     * @param status with which it did
     * @param crashes where Java's report of a crash would be
     * @throws SetupException if it has not done all of its work
     */
    void requireDone(int status, Path crashes) {
        if (end == null) {
            throw new SetupException(isStarted ? died(status, crashes) : neverBegun(status));
        }
        switch (end.kind()) {
            case REFUSED -> throw new SetupException(end.text());
            case MEMORY ->
                throw new SetupException("not enough memory (" + end.text() + ") in the process of <engine> " + engine
                        + ". " + memory + ". It was at " + at());
            case DEFECT -> throw new UnexpectedException(subject, new ChildDefect(end.text()));
            default -> {
                // done
            }
        }
    }

    private String neverBegun(int status) {
        return "<engine> is " + engine + ", and its Java did not start (status " + status + "): " + lastWords()
                + ". Correct <engine><argLine>, or leave it out";
    }

    private String died(int status, Path crashes) {
        String report = Files.exists(crashes) ? "; Java's report of it is " + crashes : "";
        return "the process of <engine> " + engine + " ended with the status " + status + ", at " + at() + ": "
                + (status == SIGNAL + KILL
                        ? "the system killed it, as a rule for memory. " + memory
                        : "native code crashed, and " + lastWords() + report + ". If the model itself does it (mvn"
                                + " scorecam:layers does not run it), check it with its exporter's tools and export it"
                                + " again; if one photo does, take it out of the annotations until it is mended");
    }

    private String at() {
        synchronized (photos) {
            return photos.isEmpty() ? subject : subject + ", photos under way: " + String.join(", ", photos);
        }
    }

    private String lastWords() {
        synchronized (words) {
            return words.isEmpty() ? "it said nothing" : "its last words: " + String.join(" | ", words);
        }
    }

    /** What was thrown there, printed as it was: its own lines are said already. */
    @SuppressWarnings("OverrideThrowableToString") // it stands for another exception, whose text has its type
    private static final class ChildDefect extends RuntimeException {
        private static final long serialVersionUID = 1;

        ChildDefect(String thrown) {
            super(thrown, null, false, false);
        }

        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
