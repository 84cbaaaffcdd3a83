package org.scorecam.shard;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Setting;

/**
 * One of several parts that suites are explained in.
 *
 * @param number from 1 to {@code total}
 * @param total how many parts there are
 */
public record Shard(int number, int total) implements Comparable<Shard> {
    /** The one part of a run that is not shared out. */
    public static final Shard WHOLE = new Shard(1, 1);

    /** More machines than any suite is explained on. */
    public static final int MOST = 9_999;

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,4})\\s*/\\s*([0-9]{1,4})");
    private static final String CI = "ci";

    /** The first of one: the whole. */
    public Shard {
        if (number < 1 || number > total || total > MOST) {
            throw new IllegalArgumentException(number + " of " + total);
        }
    }

    /**
     * What a user wrote: {@code 2/4}, or {@code ci}, which takes it from the variables that build servers set.
     *
     * @param environment the variables by name
     * @throws SetupException if it is no shard, or the variables do not say which
     */
    public static Shard of(Setting written, Map<String, String> environment) {
        if (written.is(CI)) {
            return ShardVariables.of(environment).shard(written);
        }
        String what = "a shard's number and how many there are, such as 2/4: 1 to " + MOST + "; or ci";
        Matcher form = WRITTEN.matcher(written.text(what));
        if (!form.matches()) {
            throw written.wrong("must be " + what);
        }
        return of(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), written.wrong("must be " + what));
    }

    static Shard of(int number, int total, SetupException otherwise) {
        if (number < 1 || number > total || total > MOST) {
            throw otherwise;
        }
        return new Shard(number, total);
    }

    /** The name of its file. */
    public String fileName() {
        return "shard-" + number + "-of-" + total + ".json";
    }

    @Override
    public int compareTo(Shard other) {
        return total == other.total ? Integer.compare(number, other.number) : Integer.compare(total, other.total);
    }

    /** As a user writes it. */
    @Override
    public String toString() {
        return number + "/" + total;
    }
}
