package org.scorecam.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
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
     * Forwards of changed inputs, whose change a map tells.
     *
     * @param sha256 of the photo's file, lower-case hex
     * @param orientation the EXIF orientation that is applied
     * @param classIndex whose probability is kept
     * @param map that tells the change
     * @param name how it tells it
     */
    public record Trials(String sha256, int orientation, int classIndex, Heatmap map, String name) {}

    /** The probabilities that were kept, {@code count} of them. */
    public Optional<double[]> readTrials(Trials trials, int count) {
        StoreKey key = key(trials);
        return store.read(key).flatMap(value -> {
            Optional<double[]> probabilities = probabilities(value, count);
            if (probabilities.isEmpty()) {
                store.warnOfDamage(key);
            }
            return probabilities;
        });
    }

    private static Optional<double[]> probabilities(byte[] value, int count) {
        if (value.length != count * Double.BYTES) {
            return Optional.empty();
        }
        double[] probabilities = new double[count];
        ByteBuffer.wrap(value).asDoubleBuffer().get(probabilities);
        return Arrays.stream(probabilities).allMatch(p -> p >= 0 && p <= 1)
                ? Optional.of(probabilities)
                : Optional.empty();
    }

    /** Keeps probabilities. */
    public void writeTrials(Trials trials, double[] probabilities) {
        ByteBuffer bytes = ByteBuffer.allocate(probabilities.length * Double.BYTES);
        bytes.asDoubleBuffer().put(probabilities);
        store.write(key(trials), bytes.array());
    }

    /** A map that differs in one bit has other trials. */
    private StoreKey key(Trials trials) {
        float[] values = trials.map().values();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return way.and(
                "trials 2",
                trials.sha256(),
                trials.orientation(),
                trials.classIndex(),
                Sha256.of(bytes.array()),
                trials.name());
    }
}
