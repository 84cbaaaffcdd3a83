package org.scorecam.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scorecam.metric.Metric;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/** Makes waivers of what the user wrote. */
public final class WaiverParser {
    /** A waiver is for one explanation, not for what a suite has as a whole. */
    private static final List<Metric> OF_ONE =
            Stream.of(Metric.values()).filter(metric -> !metric.isOfSuite()).toList();

    private WaiverParser() {}

    /**
     * The waivers, in their order.
     *
     * @param waivers each with {@code photo}, {@code metric}, {@code until}, {@code reason} and, if it is for one class alone,
     *     {@code class}
     * @throws org.scorecam.outcome.SetupException if one is wrong, or is there twice; the message names its place and the cure
     */
    public static List<Waiver> parse(List<Settings> waivers) {
        Map<List<Object>, String> places = new HashMap<>();
        return waivers.stream()
                .map(written -> {
                    Waiver waiver = parse(written);
                    String before = places.putIfAbsent(key(waiver), waiver.place());
                    if (before != null) {
                        throw written.error(
                                "it waives " + waiver.what() + ", as " + before + " does. Remove one of them");
                    }
                    return waiver;
                })
                .toList();
    }

    private static List<Object> key(Waiver waiver) {
        return List.of(waiver.photo(), String.valueOf(waiver.explained()), waiver.metric());
    }

    private static Waiver parse(Settings waiver) {
        Setting explained = waiver.get("class");
        return new Waiver(
                waiver.get("photo").text("the suite and the photo, such as animals/0007.jpg"),
                explained.isWritten() ? explained.text("a class") : null,
                waiver.get("metric").word("one of", OF_ONE, Metric::name),
                day(waiver.get("until")),
                waiver.get("reason").text("why it may break the limit, for those who read the report"),
                waiver.place());
    }

    private static LocalDate day(Setting until) {
        String written = until.text("the last day on which it holds, such as 2027-03-31");
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw until.wrong("that is no day of a calendar; write year, month and day, such as 2027-03-31");
        }
    }
}
