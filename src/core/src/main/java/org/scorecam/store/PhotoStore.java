package org.scorecam.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.ClassifierFacts;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.Method;
import org.scorecam.file.Sha256;
import org.scorecam.image.InputSettings;
import org.scorecam.image.PhotoFile;

/** The entries of photos that one model explains in one way. Safe for use by several threads. */
public final class PhotoStore {
    private final Store store;
    private final StoreKey way;
    private final PhotoCodec codec;

    /**
     * @param way all that a photo's entry depends on beside the photo
     * @param layer the target layer
     * @param classes how many the model has
     */
    PhotoStore(Store store, StoreKey way, LayerShape layer, int classes) {
        this.store = store;
        this.way = way;
        codec = new PhotoCodec(layer, classes);
    }

    /**
     * The entries of photos that {@code classifier} explains with {@code method}, each brought to its input by {@code input}:
     * on all three a forward's answer depends.
     */
    public static PhotoStore of(Store store, Classifier classifier, Method method, InputSettings input) {
        ClassifierFacts facts = classifier.facts();
        StoreKey way = StoreKey.of(
                "photo 3",
                classifier.identity(),
                method.scoreKind(facts.scoreKind()),
                facts.input(),
                method.masking(),
                input.pixels(),
                PhotoFile.READING);
        return new PhotoStore(store, way, facts.layer(), facts.classes());
    }

    /**
     * What is known of a photo.
     *
     * @param sha256 of its file, lower-case hex
     * @param orientation the EXIF orientation that is applied
     */
    public Optional<PhotoEntry> read(String sha256, int orientation) {
        StoreKey key = way.and(sha256, orientation);
        return store.read(key).flatMap(value -> {
            try {
                return Optional.of(codec.decode(value));
            } catch (IOException | IllegalArgumentException e) {
                store.warnOfDamage(key);
                return Optional.empty();
            }
        });
    }

    /** Keeps what is known of a photo. */
    public void write(String sha256, int orientation, PhotoEntry entry) {
        store.write(way.and(sha256, orientation), codec.encode(entry));
    }

    /**
     * Forwards of changed inputs.
     *
     * @param sha256 of the photo's file, lower-case hex
     * @param orientation the EXIF orientation that is applied
     * @param classIndex the class that is explained
     * @param change what tells the change from others of its name
     * @param name of the change
     */
    public record Trials(String sha256, int orientation, int classIndex, String change, String name) {
        /** A change that a map tells: one that differs in one bit has other trials. */
        public static Trials of(String sha256, int orientation, int classIndex, Heatmap map, String name) {
            float[] values = map.values();
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
            bytes.asFloatBuffer().put(values);
            return new Trials(sha256, orientation, classIndex, Sha256.of(bytes.array()), name);
        }
    }

    /**
     * The numbers that were kept.
     *
     * @param count how many
     * @param isSound whether they can be what was kept: others are damage
     */
    public Optional<double[]> readTrials(Trials trials, int count, Predicate<double[]> isSound) {
        StoreKey key = key(trials);
        return store.read(key).flatMap(value -> {
            Optional<double[]> numbers = numbers(value, count).filter(isSound);
            if (numbers.isEmpty()) {
                store.warnOfDamage(key);
            }
            return numbers;
        });
    }

    /** The probabilities that were kept. */
    public Optional<double[]> readTrials(Trials trials, int count) {
        return readTrials(trials, count, numbers -> Arrays.stream(numbers).allMatch(p -> p >= 0 && p <= 1));
    }

    private static Optional<double[]> numbers(byte[] value, int count) {
        if (value.length != count * Double.BYTES) {
            return Optional.empty();
        }
        double[] numbers = new double[count];
        ByteBuffer.wrap(value).asDoubleBuffer().get(numbers);
        return Optional.of(numbers);
    }

    /** Keeps what they told. */
    public void writeTrials(Trials trials, double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
        bytes.asDoubleBuffer().put(numbers);
        store.write(key(trials), bytes.array());
    }

    private StoreKey key(Trials trials) {
        return way.and(
                "trials 2", trials.sha256(), trials.orientation(), trials.classIndex(), trials.change(), trials.name());
    }
}
