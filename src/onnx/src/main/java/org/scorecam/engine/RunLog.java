package org.scorecam.engine;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.LeftOut;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.Batch;
import org.scorecam.cam.Choices;
import org.scorecam.cam.ClassifierFacts;
import org.scorecam.cam.LayerShape;
import org.scorecam.effort.Effort;
import org.scorecam.metric.Metric;
import org.scorecam.run.Measurements;
import org.scorecam.run.Progress;
import org.scorecam.run.RunPlan;
import org.scorecam.run.RunSettings;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;

/** What is said while a run is under way. */
final class RunLog implements Progress {
    private static final int NAMED = 5;

    private final Voice voice;
    private final RunSettings settings;
    private final String model;
    private final int threads;
    private final Gate gate;
    private volatile @Nullable ProgressLog progress;

    /**
     * Nothing is said yet.
     *
     * @param model its file, as people are to read it
     */
    RunLog(Voice voice, RunSettings settings, String model, int threads, Gate gate) {
        this.voice = voice;
        this.settings = settings;
        this.model = model;
        this.threads = threads;
        this.gate = gate;
    }

    @Override
    public void begin(RunPlan plan) {
        ClassifierFacts facts = plan.classifier();
        Batch batch = settings.batch();
        if (!batch.isTried() && facts.maxBatch() < batch.most()) {
            voice.warn("<batch> is " + batch.most() + ", but the model takes " + facts.maxBatch()
                    + " at once: its batch dimension is fixed, or it refuses more. The run goes on with "
                    + facts.maxBatch() + ".");
        }
        LayerShape layer = facts.layer();
        voice.info(String.format(
                Locale.ROOT,
                "Score-CAM: %d photos, %d explanations%s; model %s, layer %s (%d channels of %dx%d), %d %s",
                plan.photos(),
                plan.explanations(),
                methods(),
                model,
                facts.layerName(),
                layer.channels(),
                layer.height(),
                layer.width(),
                threads,
                threads == 1 ? "thread" : "threads"));
        if (plan.hasDefaultRules()) {
            voice.info("No <rules>: each explanation must keep MASS_IN_BOX minimum 0.50 and LIFT minimum 1.0.");
        }
        plan.notes().forEach(voice::warn);
        plan.suites().forEach(this::nameLeftOut);
        plan.suites()
                .forEach(suite -> suite.notes()
                        .forEach(note -> voice.warn(suite.settings().name() + ": " + note)));
        sayEffort(plan.inFull());
        progress = new ProgressLog(voice, plan.photos(), plan.forwards(), plan.forwardsOfRandomModels());
    }

    /** {@code  by grad-cam, compared with article}; the method is not named where it is a Score-CAM that nothing is compared with. */
    private String methods() {
        String compared = settings.compare().stream().map(Choices::text).collect(Collectors.joining(", "));
        return (!settings.method().isMasked() || !compared.isEmpty()
                        ? " by " + Choices.text(settings.method().variant())
                        : "")
                + (compared.isEmpty() ? "" : ", compared with " + compared);
    }

    private void nameLeftOut(Suite suite) {
        LeftOut leftOut = suite.leftOut();
        name(suite, "not explained, as no annotation names", "", leftOut.unannotated());
        name(suite, "left out, as <images> does not have", " and <missing> is ignore", leftOut.missing());
        name(suite, "the model has no such class and <unknownClasses> is ignore", leftOut.unknown());
        name(suite, "<onlyClasses> does not name them", leftOut.others());
    }

    private void name(Suite suite, String why, List<LeftOut.Some> classes) {
        if (!classes.isEmpty()) {
            int objects = classes.stream().mapToInt(LeftOut.Some::objects).sum();
            voice.info(suite.settings().name() + ": left out, as " + why + ": " + objects
                    + (objects == 1 ? " object of " : " objects of ") + classes.size()
                    + (classes.size() == 1 ? " class, " : " classes, ")
                    + first(classes.stream()
                            .map(some -> some.name() + " (" + some.objects() + ")")
                            .toList()));
        }
    }

    private static String first(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                + (names.size() > NAMED ? ", ... and " + (names.size() - NAMED) + " more" : "");
    }

    private void name(Suite suite, String what, String why, List<String> names) {
        if (!names.isEmpty()) {
            voice.info(suite.settings().name() + ": " + what + (names.size() == 1 ? " it" : " them") + why + ": "
                    + (names.size() == 1 ? "" : names.size() + " photos, ")
                    + first(names));
        }
    }

    /**
     * Says what an effort that is not full comes to.
     *
     * @param inFull explanations whose limits need the whole map, by metric
     */
    private void sayEffort(SortedMap<Metric, Integer> inFull) {
        if (settings.effort().kind() == Effort.Kind.FULL) {
            return;
        }
        if (gate.baseline() != null) {
            voice.info("There is a baseline to compare with: every map is computed in full, whatever <effort> says.");
        } else if (!inFull.isEmpty()) {
            voice.info(inFull.values().stream().mapToInt(Integer::intValue).sum()
                    + " explanations are computed in full, as limits need their whole maps: "
                    + inFull.keySet().stream().map(Metric::name).collect(Collectors.joining(", ")));
        }
    }

    @Override
    public void forward() {
        ProgressLog begun = progress;
        if (begun != null) {
            begun.forward();
        }
    }

    @Override
    public void opens(SuitePhoto photo) {
        voice.opens(photo);
    }

    @Override
    public void closes(SuitePhoto photo) {
        ProgressLog begun = progress;
        if (begun != null) {
            begun.closes(photo);
        }
        voice.closes(photo);
    }

    /** Says which batch was taken, if that was to be found out. */
    void end(Measurements measured) {
        long forwards = measured.suites().stream()
                .flatMap(suite -> suite.explanations().stream())
                .mapToLong(each -> each.explanation().cost().forwards())
                .sum();
        if (measured.batchRefused()) {
            voice.warn("The model refused a batch of several photos, though it seemed to take "
                    + settings.batch().most() + " at once: the run went on with 1. Set <batch> to 1.");
        } else if (settings.batch().isTried() && forwards > 0) {
            voice.info("Batch of " + measured.batch() + ": the fastest of those tried");
        }
    }
}
