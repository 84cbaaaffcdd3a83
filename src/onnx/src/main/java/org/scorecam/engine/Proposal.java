package org.scorecam.engine;

import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.ClassifierFacts;
import org.scorecam.file.RelativePath;
import org.scorecam.image.InputSettings;
import org.scorecam.image.InputSettings.Colors;
import org.scorecam.onnx.OnnxClassifier;
import org.scorecam.onnx.OnnxModel;
import org.scorecam.outcome.SetupException;
import org.scorecam.proposal.InputRanking;
import org.scorecam.proposal.InputTrial;
import org.scorecam.proposal.InputTrial.Answer;
import org.scorecam.proposal.InputWays;
import org.scorecam.proposal.PhotoSample;
import org.scorecam.proposal.ProposedRules;
import org.scorecam.proposal.XmlLines;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Waivers;
import org.scorecam.run.Run;
import org.scorecam.run.RunResources;
import org.scorecam.setting.ProjectSettings;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;

/**
 * Finds out what the configuration of a project can be that has a model and photos: tries the ways from a photo to the model's input,
 * explains some photos with what a check would explain them with, and proposes limits that fit. What it finds it says; nothing is written.
 */
public final class Proposal {
    /** What explaining may take: maps of more photos than these say little more of a tenth. */
    private static final double SECONDS = 60;

    private static final int LEAST_PHOTOS = 10;
    private static final int SHOWN = 3;

    /** Elements of a suite, and how this is told them: in a new project there is no pom. */
    private static final SortedMap<String, String> IN_POM =
            new TreeMap<>(Map.of("classes", "name=index", "backgroundClasses", "name,name", "shortcuts", "name,name"));

    private static final List<String> FIRST = List.of("file", "artifact", "labels");

    private final ProjectSettings project;
    private final int photos;
    private final RunResources resources;
    private final Voice voice;

    /**
     * @param project the model as the user wrote it, and one suite; no preset need be there
     * @param photos how many are tried and explained at most
     */
    public Proposal(ProjectSettings project, int photos, RunResources resources, Voice voice) {
        this.project = project;
        this.photos = photos;
        this.resources = resources;
        this.voice = voice;
    }

    /**
     * Finds out, in the order in which a person would: model, classes, photos, input, maps.
     *
     * @return the lines of {@code <configuration>}
     * @throws SetupException if the model, its labels, the photos or their annotations are wrong; or if no way from a photo to the input is
     *     right on half of the photos, and the user named no preset
     */
    public List<String> configuration() throws InterruptedException {
        ModelReading reading = new ExplainSettings(project.settings()).model();
        voice.at("the model " + project.modelName());
        OnnxModel onnx = OnnxModel.read(project.model(), reading.ports());
        Settings written = input(onnx);
        InputWays ways = ways(onnx, written);
        ways.refused().forEach(voice::info);
        InputSettings any = ways.ways().get(0).input();
        try (OnnxClassifier classifier = OnnxClassifier.open(onnx, reading.options(any, 1), resources.store())) {
            ClassifierFacts facts = classifier.facts();
            voice.info(String.format(
                    Locale.ROOT,
                    "Model %s: input %s, %d classes; layer %s (%d channels of %dx%d), %s",
                    project.modelName(),
                    any.size(),
                    facts.classes(),
                    facts.layerName(),
                    facts.layer().channels(),
                    facts.layer().height(),
                    facts.layer().width(),
                    facts.layerReason()));
            LabelsFile names = LabelsFile.of(reading, project.model(), facts.classes());
            names.note().ifPresent(voice::info);
            Labels labels = names.labels();
            Suite suite = planned(labels);
            suite.notes().forEach(voice::warn);
            warnOfProblems(suite);
            voice.at("the ways from a photo to the input of " + project.modelName());
            InputTrials.Tried tried = new InputTrials(classifier, ways.ways())
                    .on(PhotoSample.of(suite.photos(), photos), resources.threads());
            say(tried, labels);
            requireRight(
                    tried.ranking(),
                    labels,
                    tried.photos(),
                    written.get("preset").isWritten());
            Map<String, Object> chosen = chosen(tried.ranking().best(), written);
            names.found().ifPresent(file -> chosen.put("labels", file.toFile()));
            List<SuitePhoto> sample = sample(tried, facts, suite.photos().size());
            ProposedRules rules =
                    rules(chosen, sample, sample.size() == suite.photos().size());
            XmlLines xml = new XmlLines();
            xml.open("configuration");
            writeModel(xml, chosen, tried.ranking());
            writeSuite(xml);
            rules.write(xml);
            return xml.close().lines();
        }
    }

    private Suite planned(Labels labels) {
        try {
            return new ExplainSettings(project.settings())
                    .planned(labels, voice)
                    .get(0);
        } catch (SetupException e) {
            throw new SetupException(e.getMessage() + here(e.getMessage()), e);
        }
    }

    /** Each would be an ERROR of a check. */
    private void warnOfProblems(Suite suite) {
        List<String> problems = suite.photos().stream()
                .flatMap(photo -> photo.targets().stream()
                        .flatMap(target -> Stream.ofNullable(target.problem()).map(why -> photo.name() + ": " + why)))
                .toList();
        if (!problems.isEmpty()) {
            voice.warn(problems.size()
                    + " classes of photos cannot be explained, and a check will fail for them; the first, "
                    + problems.get(0) + here(problems.get(0)));
        }
    }

    /** What cures a suite in a pom that is not there yet. */
    private static String here(String message) {
        return IN_POM.entrySet().stream()
                .filter(element -> message.contains("<" + element.getKey() + ">"))
                .map(element -> "; here that is -Dscorecam.init." + element.getKey() + "=" + element.getValue())
                .collect(Collectors.joining());
    }

    /** As written, gray where the model has one channel. */
    private Settings input(OnnxModel onnx) {
        Settings written = project.settings().group("model").group("input");
        boolean isGray = onnx.input().channels().orElse(3) == Colors.GRAY.channels()
                && !written.get("colors").isWritten();
        if (!isGray) {
            return written;
        }
        voice.info("The model's input has one channel: <colors>GRAY</colors>");
        Map<String, Object> values = texts(written);
        values.put("colors", "GRAY");
        return Settings.elements(written.place(), values);
    }

    private static InputWays ways(OnnxModel onnx, Settings written) {
        return InputWays.of(written, input -> {
            InputSettings resolved = ModelReading.input(input, onnx.input());
            onnx.requireTakes(resolved);
            return resolved;
        });
    }

    private void say(InputTrials.Tried tried, Labels labels) {
        InputRanking ranking = tried.ranking();
        voice.info("Ways from a photo to the input, tried on " + ranking.photos() + " photos"
                + (tried.unread() == 0 ? "" : "; " + tried.unread() + " more cannot be read") + ":");
        ranking.table().forEach(voice::info);
        voice.info(verdict(ranking));
        mistaken(ranking.best(), tried.photos(), labels).forEach(voice::info);
    }

    /** Which way it is, and how sure that is. */
    private static String verdict(InputRanking ranking) {
        InputTrial best = ranking.best();
        String taken = "Preset " + best.input().preset() + ", resize "
                + Setting.written(best.input().resize()) + ": " + best.right() + " of " + ranking.photos()
                + " photos right";
        return ranking.rival()
                .map(rival -> taken + ". That is NOT clear: " + rival.input().preset() + " with resize "
                        + Setting.written(rival.input().resize()) + " has " + rival.right()
                        + ", a difference that chance makes. Look into the code that the model was trained with")
                .orElse(taken + (ranking.isOfOnePreset() ? "" : ", clearly better than any other preset"));
    }

    /** What each class is taken for most often, where that is not the class itself. */
    private static List<String> mistaken(InputTrial trial, List<SuitePhoto> photos, Labels labels) {
        Map<String, Map<Integer, Integer>> taken = new TreeMap<>();
        for (int i = 0; i < photos.size(); i++) {
            Answer answer = trial.answers().get(i);
            if (!answer.right() && answer.predicted() >= 0) {
                String name = photos.get(i).targets().get(0).label().label();
                taken.computeIfAbsent(name, first -> new TreeMap<>()).merge(answer.predicted(), 1, Integer::sum);
            }
        }
        return taken.entrySet().stream()
                .flatMap(each -> each.getValue().entrySet().stream()
                        .filter(to -> to.getValue() >= SHOWN)
                        .map(to -> to.getValue() + " photos of " + each.getKey() + " are taken for "
                                + labels.label(to.getKey()).label() + " (class " + to.getKey() + ")"))
                .limit(SHOWN)
                .toList();
    }

    /** Maps of a model that answers wrong explain the mistake, and limits that fit them keep it. */
    private void requireRight(InputRanking ranking, Labels labels, List<SuitePhoto> tried, boolean isPresetNamed) {
        InputTrial best = ranking.best();
        if (2 * best.right() >= ranking.photos()) {
            return;
        }
        String found = "the best of " + ranking.trials().size() + " ways from a photo to the input, preset "
                + best.input().preset() + " with resize "
                + Setting.written(best.input().resize()) + ", is right on "
                + best.right() + " of " + ranking.photos() + " photos";
        if (isPresetNamed) {
            voice.warn("Look before you trust a map: " + found);
            return;
        }
        String firstTaken =
                labels.label(Math.max(0, best.answers().get(0).predicted())).label();
        throw new SetupException(found + ", so no map was made, and nothing was written. "
                + tried.get(0).name()
                + ", annotated " + tried.get(0).targets().get(0).label().label() + ", is taken for " + firstTaken
                + ". Check that the labels are the model's, in its order, and that the annotations' classes are these; then the"
                + " code that prepared its photos for training. If the model is no better than that, name its preset"
                + " (-Dscorecam.model.input.preset), and this goes on");
    }

    /** {@code <model>} with the input that was found. */
    private Map<String, Object> chosen(InputTrial best, Settings written) {
        Map<String, Object> input = texts(written);
        input.put("preset", best.input().preset());
        if (!best.isPresetsOwn()) {
            input.put("resize", Setting.written(best.input().resize()));
        }
        Map<String, Object> model = new TreeMap<>();
        if (project.values().get("model") instanceof Map<?, ?> values) {
            values.forEach((name, value) -> model.put(name.toString(), value));
        }
        model.put("input", input);
        return model;
    }

    private static Map<String, Object> texts(Settings settings) {
        Map<String, Object> texts = new TreeMap<>();
        settings.names().stream()
                .filter(name -> settings.get(name).isWritten())
                .forEach(name -> texts.put(name, settings.get(name).textOr("")));
        return texts;
    }

    /** As many of the photos as there is time for. */
    private List<SuitePhoto> sample(InputTrials.Tried tried, ClassifierFacts facts, int all) {
        double seconds = tried.secondsAForward() * (facts.layer().channels() + 1) / resources.threads();
        int most = (int) Math.max(LEAST_PHOTOS, Math.min(photos, SECONDS / seconds));
        List<SuitePhoto> sample = PhotoSample.of(tried.photos(), most);
        voice.info(String.format(
                Locale.ROOT,
                "Explaining %d of %d photos; a check of all takes about %d s on this machine, and less with <effort>",
                sample.size(),
                all,
                (long) Math.ceil(seconds * all)));
        return sample;
    }

    private ProposedRules rules(Map<String, Object> model, List<SuitePhoto> sample, boolean isWhole)
            throws InterruptedException {
        Map<String, Object> values = new TreeMap<>(project.values());
        values.put("model", model);
        // any map keeps these: what is measured is to be judged by the limits that are made of it
        values.put("rules", List.of(Map.of("element", "SUITE", "limits", List.of(atLeastNothing()))));
        ProjectSettings settled = new ProjectSettings(
                project.version(), project.basedir(), project.model(), project.modelName(), project.approve(), values);
        Set<String> names = sample.stream().map(SuitePhoto::name).collect(Collectors.toCollection(HashSet::new));
        Gate gate = Gate.open();
        try (OpenRun run = OpenRun.open(settled, gate, resources, voice)) {
            RunResult result = Run.conclude(
                            run.explain(photo -> names.contains(photo.name())),
                            new ExplainSettings(settled.settings()).rules(),
                            Waivers.NONE,
                            gate)
                    .result();
            return ProposedRules.of(result.suites(), isWhole);
        }
    }

    private static Map<String, String> atLeastNothing() {
        return Map.of("metric", "PROBABILITY", "statistic", "MIN", "minimum", "0");
    }

    /** The file first, then what the user wrote, the input last. */
    private void writeModel(XmlLines xml, Map<String, Object> model, InputRanking ranking) {
        xml.open("model");
        for (String first : FIRST) {
            write(xml, first, model.get(first));
        }
        model.forEach((name, value) -> {
            if (!FIRST.contains(name) && !name.equals("input")) {
                write(xml, name, value);
            }
        });
        xml.comment(verdict(ranking) + ".");
        write(xml, "input", model.get("input"));
        xml.close();
    }

    private void writeSuite(XmlLines xml) {
        xml.open("suites").open("suite");
        Settings suite = project.settings().groups("suites").get(0);
        for (String name : List.of("name", "images", "annotations", "format")) {
            String text = suite.get(name).text();
            if (text != null) {
                xml.element(name, isPath(name) ? inProject(text) : text);
            }
        }
        Settings classes = suite.group("classes");
        if (!classes.names().isEmpty()) {
            xml.open("classes");
            classes.names().forEach(name -> xml.element(name, classes.get(name).textOr("")));
            xml.close();
        }
        for (String names : List.of("backgroundClasses", "shortcuts")) {
            suite.list(names).forEach(each -> xml.element(names, each.textOr("")));
        }
        xml.close().close();
    }

    private static boolean isPath(String name) {
        return name.equals("images") || name.equals("annotations");
    }

    private void write(XmlLines xml, String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> group) {
            if (!group.isEmpty()) {
                xml.open(name);
                new TreeMap<>(group).forEach((inner, each) -> write(xml, inner.toString(), each));
                xml.close();
            }
        } else if (value != null) {
            xml.element(name, value instanceof File file ? inProject(file.getPath()) : value);
        }
    }

    private String inProject(String path) {
        return RelativePath.of(project.basedir(), Path.of(path));
    }
}
