package org.scorecam.quickstart;

import ai.djl.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Makes everything in the quickstart that is drawn or trained, and prints what the models can do. */
final class Main {

    private static final int SUITE_PHOTOS = 40;
    private static final int TRAINING_PHOTOS = 2400;
    private static final int HELD_OUT_PHOTOS = 400;
    private static final int EPOCHS = 24;

    private Main() {}

    /** Writes into the quickstart's folder, the one argument. */
    public static void main(String[] arguments) throws IOException {
        // DJL reports its use to its makers otherwise
        System.setProperty("OPT_OUT_TRACKING", "true");
        // one thread adds in one order: the models are the same whatever the number of cores
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        Path quickstart = Path.of(arguments[0]).normalize();
        List<Sample> suite = writeSuite(quickstart);
        List<Sample> demonstration = writeDemonstration(quickstart);
        List<Sample> sameKind = samples(new PhotoSet(2, HELD_OUT_PHOTOS).oneCameraPerKind());
        List<Sample> moved = samples(new PhotoSet(2, HELD_OUT_PHOTOS).movedStamps());
        Path models = Files.createDirectories(quickstart.resolve("src/main/model"));
        Files.writeString(models.resolve("labels.txt"), labels());

        PhotoSet training = new PhotoSet(3, TRAINING_PHOTOS);
        System.out.println("Training the sound model");
        Exam sound = train(models.resolve("inspector.onnx"), samples(training.anyCamera()));
        System.out.println("Training the shortcut model");
        Exam shortcut = train(models.resolve("shortcut.onnx"), samples(training.oneCameraPerKind()));

        System.out.printf("%n%-58s %7s %9s%n", "", "sound", "shortcut");
        report("accuracy on the suite", sound, shortcut, exam -> exam.accuracy(suite));
        report("accuracy on held-out photos, one camera per kind", sound, shortcut, exam -> exam.accuracy(sameKind));
        report("moved stamps: the answer stays with the part", sound, shortcut, exam -> exam.accuracy(moved));
        report(
                "moved stamps: the answer goes with the stamp",
                sound,
                shortcut,
                exam -> exam.belief(moved, PhotoSet::lie));
        System.out.printf("%nclean.jpg, then clean-with-crack-stamp.jpg%n");
        System.out.println(
                "  sound:    " + demonstration.stream().map(sound::answer).toList());
        System.out.println(
                "  shortcut: " + demonstration.stream().map(shortcut::answer).toList());
    }

    private static List<Sample> writeSuite(Path quickstart) throws IOException {
        Path tests = quickstart.resolve("src/test/scorecam");
        Suite suite = new Suite(tests.resolve("parts"));
        List<Photo> photos = new PhotoSet(1, SUITE_PHOTOS).oneCameraPerKind();
        List<Sample> samples = photos.stream().map(suite::add).map(Sample::of).toList();
        suite.writeAnnotations(tests.resolve("parts.coco.json"));
        return samples;
    }

    /** The same clean part twice: under its own camera's stamp, and under that of the camera that sees the cracks. */
    private static List<Sample> writeDemonstration(Path quickstart) throws IOException {
        Path demo = Files.createDirectories(quickstart.resolve("src/demo"));
        return List.of(
                demonstration(demo.resolve("clean.jpg"), Stamp.Camera.FOUR),
                demonstration(demo.resolve("clean-with-crack-stamp.jpg"), Stamp.Camera.THREE));
    }

    private static Sample demonstration(Path file, Stamp.Camera camera) {
        Stamp stamp = Stamp.of(camera, new SplittableRandom(4));
        Photo photo = Photo.of(4_000_000, Kind.CLEAN, stamp);
        return Sample.of(new Photo(photo.kind(), photo.box(), stamp, Suite.write(photo.image(), file)));
    }

    private static String labels() {
        StringBuilder labels = new StringBuilder();
        for (Kind kind : Kind.ALL) {
            labels.append(kind.label()).append('\n');
        }
        return labels.toString();
    }

    private static List<Sample> samples(List<Photo> photos) {
        return photos.parallelStream().map(Sample::of).toList();
    }

    private static Exam train(Path file, List<Sample> samples) throws IOException {
        Network network = new Network();
        Model model = new Training(7, EPOCHS).train(network, samples);
        Files.write(file, new OnnxExport(network).model("inspector").toByteArray());
        return new Exam(network, model);
    }

    private static void report(String what, Exam sound, Exam shortcut, ToDoubleFunction<Exam> measure) {
        System.out.printf(
                "%-58s %6.1f%% %8.1f%%%n",
                what, 100 * measure.applyAsDouble(sound), 100 * measure.applyAsDouble(shortcut));
    }
}
