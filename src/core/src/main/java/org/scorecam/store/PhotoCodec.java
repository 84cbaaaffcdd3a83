package org.scorecam.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.scorecam.cam.Features;
import org.scorecam.cam.KnownScores;
import org.scorecam.cam.LayerShape;

/**
 * A photo's entry as bytes, in big-endian order: the damages, the scores of the whole input, the activations (deflated:
 * most are zero), the classes, and the channels' scores with their scales.
 *
 * @param layer the target layer
 * @param classes how many the model has
 */
record PhotoCodec(LayerShape layer, int classes) {
    byte[] encode(PhotoEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(entry.damages().size());
            for (String damage : entry.damages()) {
                out.writeUTF(damage);
            }
            out.write(bytes(entry.features().scores()));
            byte[] activations = deflated(bytes(entry.features().activations()));
            out.writeInt(activations.length);
            out.write(activations);
            writeScores(out, entry.scores());
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
    }

    private static void writeScores(DataOutputStream out, KnownScores scored) throws IOException {
        out.writeInt(scored.classes().length);
        for (int index : scored.classes()) {
            out.writeInt(index);
        }
        out.write(bytes(scored.scores()));
        out.write(bytes(scored.max()));
        out.write(bytes(scored.sum()));
    }

    /** @throws IOException if the bytes are none of an entry of such a layer and so many classes, or no model gave such numbers */
    PhotoEntry decode(byte[] value) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(value))) {
            List<String> damages = new ArrayList<>();
            for (int left = count(in, value.length); left > 0; left--) {
                damages.add(in.readUTF());
            }
            float[] scores = floats(in, classes);
            byte[] deflated = bytes(in, count(in, value.length));
            float[] activations;
            try (InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
                activations = floats(inflated, layer.channels() * layer.cells());
            }
            KnownScores scored = readScores(in);
            if (in.read() >= 0) {
                throw new IOException("more bytes than expected");
            }
            requireFinite(scores);
            requireFinite(activations);
            return new PhotoEntry(damages, new Features(scores, activations), scored);
        }
    }

    private KnownScores readScores(DataInputStream in) throws IOException {
        int[] kept = new int[count(in, classes)];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = in.readInt();
            if (kept[i] >= classes || kept[i] <= (i == 0 ? -1 : kept[i - 1])) {
                throw new IOException("class " + kept[i] + " at " + i);
            }
        }
        int channels = layer.channels();
        KnownScores known =
                new KnownScores(kept, floats(in, channels * kept.length), doubles(in, channels), doubles(in, channels));
        for (int k = 0; k < channels; k++) {
            requireScale(known.max()[k], known.sum()[k]);
            for (int i = 0; i < kept.length; i++) {
                requireScore(known.scores()[k * kept.length + i], known.max()[k], known.sum()[k]);
            }
        }
        return known;
    }

    /** A softmax's sum has {@code exp(0)} in it, and no larger term; 0 and -1 stand for none. */
    private void requireScale(double max, double sum) throws IOException {
        boolean isSoftmax = sum >= 1 && sum <= classes && Double.isFinite(max);
        boolean isNone = max == 0 && (sum == 0 || sum == -1);
        if (!isSoftmax && !isNone) {
            throw new IOException("scores of at most " + max + " whose sum is " + sum);
        }
    }

    private static void requireScore(float score, double max, double sum) throws IOException {
        boolean isLarger = sum > 0 && score > max;
        if (isLarger || Float.isInfinite(score)) {
            throw new IOException("score " + score + ", though the largest is " + max);
        }
    }

    private static void requireFinite(float[] values) throws IOException {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IOException("a number that is " + value);
            }
        }
    }

    private static int count(DataInputStream in, int most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("count " + count + ", though at most " + most + " fit");
        }
        return count;
    }

    private static byte[] bytes(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length != count) {
            throw new IOException("fewer bytes than expected");
        }
        return bytes;
    }

    private static float[] floats(InputStream in, int count) throws IOException {
        float[] values = new float[count];
        ByteBuffer.wrap(bytes(in, count * Float.BYTES)).asFloatBuffer().get(values);
        return values;
    }

    private static double[] doubles(InputStream in, int count) throws IOException {
        double[] values = new double[count];
        ByteBuffer.wrap(bytes(in, count * Double.BYTES)).asDoubleBuffer().get(values);
        return values;
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    private static byte[] bytes(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        return bytes.array();
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, deflater)) {
            out.write(bytes);
        } finally {
            deflater.end();
        }
        return deflated.toByteArray();
    }
}
