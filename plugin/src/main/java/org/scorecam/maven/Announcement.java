package org.scorecam.maven;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;
import org.scorecam.cam.LayerShape;
import org.scorecam.effort.Effort;
import org.scorecam.metric.Faithfulness;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.onnx.OnnxClassifier;
import org.scorecam.result.Explanation;
import org.scorecam.result.Partial;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.run.Progress;
import org.scorecam.suite.Suite;

/** What a person hears while a run is under way. */
final class Announcement {
    private static final int NAMED = 5;

    private final Log log;
    private final List<Suite> suites;
    private final OnnxClassifier classifier;

    Announcement(Log log, List<Suite> suites, OnnxClassifier classifier) {
        this.log = log;
        this.suites = suites;
        this.classifier = classifier;
    }

    /**
     * @param defaultRules whether the default rules hold: the pom has none, and some class has boxes
     */
    void start(String model, int threads, boolean defaultRules) {
        LayerShape layer = classifier.layer();
        log.info(String.format(
                Locale.ROOT,
                "Score-CAM: %d photos, %d explanations; model %s, layer %s (%d channels of %dx%d), %d %s",
                photos(),
                explanations(),
                model,
                classifier.layerName(),
                layer.channels(),
                layer.height(),
                layer.width(),
                threads,
                threads == 1 ? "thread" : "threads"));
        if (defaultRules) {
            log.info("No <rules>: each explanation must keep MASS_IN_BOX minimum 0.50 and LIFT minimum 1.0.");
        }
        suites.forEach(this::nameUnannotated);
    }

    /**
     * Says what an effort that is not full comes to.
     *
     * @param compared whether there is a baseline
     * @param inFull explanations whose limits need the whole map, by metric
     */
    void effort(Effort wanted, boolean compared, SortedMap<Metric, Integer> inFull) {
        if (wanted.kind() == Effort.Kind.FULL) {
            return;
        }
        if (compared) {
            log.info("There is a baseline to compare with: every map is computed in full, whatever <effort> says.");
        } else if (!inFull.isEmpty()) {
            log.info(inFull.values().stream().mapToInt(Integer::intValue).sum()
                    + " explanations are computed in full, as limits need their whole maps: "
                    + inFull.keySet().stream().map(Metric::name).collect(Collectors.joining(", ")));
        }
    }

    /** Says what an earlier run has saved this one, and what the run has found out. */
    void end(RunResult result, Batch batch, boolean refused) {
        RunResult.Summary summary = result.summary();
        if (refused) {
            log.warn("The model refused a batch of several photos, though it seemed to take " + batch.most()
                    + " at once: the run went on with 1. Set <batch> to 1.");
        } else if (batch.isTried() && summary.forwards() > 0) {
            log.info("Batch of " + summary.batch() + ": the fastest of those tried");
        }
        if (summary.reused() > 0) {
            log.info(String.format(
                    Locale.ROOT,
                    "%d of %d explanations were known from earlier runs; %d forwards made",
                    summary.reused(),
                    summary.explanations(),
                    summary.forwards()));
        }
        long settled =
                result.explanations().filter(Announcement::isSettledByOthers).count();
        if (settled > 0) {
            log.info("The limits on classes and suites were proven before " + settled + " of " + summary.explanations()
                    + " explanations were computed: these photos were only looked at");
        }
    }

    private static boolean isSettledByOthers(Explanation explanation) {
        Partial partial = explanation.map().partial();
        return partial != null
                && explanation.map().heatmap() == null
                && !partial.bounds().isEmpty();
    }

    /**
     * Hears how far the run is.
     *
     * @param rules which may limit metrics that cost forwards beside those of the channels
     */
    Progress progress(List<Rule> rules, MetricSettings settings) {
        Set<Metric> asked = EnumSet.noneOf(Metric.class);
        asked.addAll(settings.include());
        rules.stream()
                .flatMap(rule -> rule.limits().stream())
                .map(Limit::metric)
                .forEach(asked::add);
        long most = photos() * (classifier.layer().channels() + 1L)
                + (long) explanations() * Faithfulness.forwards(asked, settings);
        return new ProgressLog(log, photos(), most);
    }

    private int explanations() {
        return suites.stream().mapToInt(Suite::explanations).sum();
    }

    private int photos() {
        return suites.stream().mapToInt(suite -> suite.photos().size()).sum();
    }

    private void nameUnannotated(Suite suite) {
        List<String> names = suite.unannotated();
        if (!names.isEmpty()) {
            log.info(suite.settings().name() + ": not explained, as no annotation names "
                    + (names.size() == 1 ? "it: " : "them: " + names.size() + " photos, ")
                    + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                    + (names.size() > NAMED ? ", ... and " + (names.size() - NAMED) + " more" : ""));
        }
    }
}
