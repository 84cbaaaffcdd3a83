package org.scorecam.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.scorecam.finding.Hotspot;
import org.scorecam.metric.Metric;
import org.scorecam.metric.Overlaps;
import org.scorecam.outcome.Outcome;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.Explanation;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.ExplanationId;
import org.scorecam.run.MeasuredExplanation;
import org.scorecam.run.MeasuredSuite;
import org.scorecam.run.Measurements;

/**
 * Writes and reads what a run, or a part of one, has measured, before any rule has judged it. What was written reads back as
 * equal measurements, so that they can be concluded in another process, to the same bytes of {@code result.json}.
 */
public final class MeasurementsJson {
    static final int FORMAT_VERSION = 1;

    private static final String CURE = "Explain that part of the suites again.";

    private MeasurementsJson() {}

    /**
     * Writes {@code measured}, whole or not at all.
     *
     * @throws SetupException if the file cannot be written
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    public static void write(Measurements measured, Path file) {
        Values.write(file, JsonStyle.INDENTED, values -> write(measured, values));
    }

    static void write(Measurements measured, Values values) throws IOException {
        RunWriter run = new RunWriter(values);
        values.object(() -> {
            values.whole("formatVersion", FORMAT_VERSION);
            values.object("tool", () -> run.tool(measured.tool()));
            run.way(measured.model(), measured.input(), measured.method(), measured.metrics());
            run.methods(measured.methods());
            values.text("layerSetting", measured.layerSetting());
            values.flag("hasBoxes", measured.hasBoxes());
            values.list("suites", measured.suites(), suite -> write(suite, values, run));
            values.whole("batch", measured.batch());
            values.flag("batchRefused", measured.batchRefused());
            values.number("seconds", measured.seconds());
        });
    }

    private static void write(MeasuredSuite suite, Values values, RunWriter run) throws IOException {
        ExplanationWriter explanations = new ExplanationWriter(values);
        values.object(() -> {
            values.json().writeFieldName("described");
            run.suite(suite.described());
            values.list(
                    "explanations",
                    suite.explanations(),
                    each -> values.object(() -> {
                        values.json().writeFieldName("explanation");
                        explanations.write(each.explanation());
                        Overlaps overlaps = each.overlaps();
                        if (overlaps == null) {
                            values.text("overlaps", null);
                        } else {
                            values.numbers("overlaps", overlaps.ious());
                        }
                        values.orNull("hotspot", each.hotspot(), spot -> {
                            values.box("box", spot.box());
                            values.text("seen", base64(spot.seen()));
                        });
                    }));
        });
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws SetupException if it cannot be read, or is not of this form; the message says where
     */
    public static Measurements read(Path file) {
        try {
            return read(JsonValue.root(file, CURE));
        } catch (IOException e) {
            throw new SetupException(file + ": cannot be read (" + e + "). Make it readable. " + CURE, e);
        }
    }

    static Measurements read(JsonValue root) {
        root.requireFormat(FORMAT_VERSION);
        return new Measurements(
                RunReader.tool(root.field("tool")),
                RunReader.model(root.field("model")),
                root.field("layerSetting").text(),
                SettingsReader.input(root.field("input")),
                RunReader.method(root.field("method")),
                RunReader.methods(root),
                RunReader.metrics(root.field("metrics")),
                root.field("hasBoxes").flag(),
                root.field("suites").list(MeasurementsJson::suite),
                root.field("batch").whole(1),
                root.field("batchRefused").flag(),
                root.field("seconds").number());
    }

    private static MeasuredSuite suite(JsonValue suite) {
        SuiteResult described = RunReader.suite(suite.field("described"));
        String name = described.name();
        Set<ExplanationId> ids = new HashSet<>();
        return new MeasuredSuite(described, suite.field("explanations").list(each -> {
            MeasuredExplanation measured = explanation(name, each);
            requireMeasured(each, measured.explanation());
            if (!ids.add(measured.explanation().id())) {
                throw each.error(measured.explanation().id() + " is there twice");
            }
            return measured;
        }));
    }

    /** What rules may judge of a map that was computed to its end is there. */
    private static void requireMeasured(JsonValue place, Explanation explanation) {
        boolean isWhole =
                explanation.outcome() != Outcome.ERROR && explanation.map().partial() == null;
        for (Metric metric : Metric.values()) {
            boolean isOptional = metric.needsBaseline()
                    || metric.isOfSuite()
                    || metric.needsForwards()
                    || metric.mayBeMissing()
                    || metric.needsComparison();
            boolean applies = !metric.needsBoxes() || !explanation.regions().background();
            if (isWhole && !isOptional && applies && !explanation.metrics().containsKey(metric)) {
                throw place.error(explanation.id() + " has no " + metric);
            }
        }
    }

    private static MeasuredExplanation explanation(String suite, JsonValue measured) {
        return new MeasuredExplanation(
                ExplanationReader.read(suite, measured.field("explanation")),
                measured.field("overlaps").orNull(MeasurementsJson::overlaps),
                measured.field("hotspot")
                        .orNull(spot -> new Hotspot(
                                Shapes.box(spot.field("box")),
                                floats(spot.field("seen").bytes()))));
    }

    private static String base64(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static float[] floats(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return values;
    }

    private static Overlaps overlaps(JsonValue ious) {
        return Overlaps.of(ious.list(Overlaps.steps(), each -> each.number(0, 1)));
    }
}
