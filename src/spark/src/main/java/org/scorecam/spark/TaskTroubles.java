package org.scorecam.spark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.SparkDriverExecutionException;
import org.apache.spark.TaskEndReason;
import org.apache.spark.TaskFailedReason;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.jspecify.annotations.Nullable;
import org.scorecam.engine.Voice;
import org.scorecam.outcome.SetupException;

/** Hears of what goes wrong with slices, tells it, and remembers the last of each. */
final class TaskTroubles extends SparkListener {
    private final List<SentSlice> slices;
    private final Voice voice;
    private final Map<Integer, String> troubles = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> failures = new ConcurrentHashMap<>();
    private volatile @Nullable Integer last;

    TaskTroubles(List<SentSlice> slices, Voice voice) {
        this.slices = slices;
        this.voice = voice;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        int index = end.taskInfo().index();
        if (end.reason() instanceof TaskFailedReason failed && failed.countTowardsTaskFailures()) {
            String trouble = "on " + end.taskInfo().host() + ": " + text(end.reason());
            troubles.put(index, trouble);
            voice.warn("Score-CAM: " + slices.get(index) + " failed " + trouble);
            failures.merge(index, 1, Integer::sum);
            last = index;
        } else if (end.reason() instanceof TaskFailedReason lost && index < slices.size()) {
            voice.warn("Score-CAM: " + slices.get(index) + ", on "
                    + end.taskInfo().host() + ": " + firstLine(lost.toErrorString()) + ". It is explained again.");
        }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        voice.warn("Score-CAM: executor " + removed.executorId() + " is gone (" + firstLine(removed.reason())
                + "); what it had not finished goes to others.");
    }

    private static String text(TaskEndReason reason) {
        if (reason instanceof ExceptionFailure failure) {
            String name = failure.className();
            return name.equals(SetupException.class.getName())
                    ? failure.description()
                    : name + ": " + failure.description();
        }
        return reason instanceof TaskFailedReason failed ? firstLine(failed.toErrorString()) : reason.toString();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    private String times(int slice) {
        int times = failures.getOrDefault(slice, 1);
        return times == 1 ? " " : " " + times + " times, the last time ";
    }

    /** What ended the run, with the cure. */
    SetupException end(Throwable spark, KeptSlices kept) {
        if (spark instanceof SparkDriverExecutionException && spark.getCause() instanceof SetupException ours) {
            return ours; // of what came back
        }
        Integer index = last;
        String what = index == null
                ? firstLine(String.valueOf(spark.getMessage()))
                : "the slice of " + slices.get(index) + " failed" + times(index) + troubles.get(index);
        return new SetupException(
                "Spark gave up: " + what
                        + ". Mend that, and start the same again: what the other slices told is kept in "
                        + kept.folder(),
                spark);
    }
}
