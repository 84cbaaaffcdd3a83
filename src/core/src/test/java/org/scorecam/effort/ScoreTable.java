package org.scorecam.effort;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scorecam.cam.LayerShape;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/**
 * What a full run knew of one explanation: all that verdicts on mass in box depend on. As a file, in big-endian order:
 * the digest (as {@link DataOutputStream#writeUTF}), K, h, w, the input's width and height, the number of boxes, four
 * doubles a box, {@code K h w} floats, {@code K} doubles.
 *
 * @param sha256 of the photo
 * @param layer the target layer
 * @param input the model's input
 * @param boxes of the class, in pixels of the input, clipped to it
 * @param masks {@code H}, (K, h, w)
 * @param w the weights; NaN for a channel that is constant
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record ScoreTable(String sha256, LayerShape layer, Size input, List<Box> boxes, float[] masks, double[] w) {
    public void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeUTF(sha256);
            for (int each : new int[] {
                layer.channels(), layer.height(), layer.width(), input.width(), input.height(), boxes.size()
            }) {
                out.writeInt(each);
            }
            for (Box box : boxes) {
                for (double edge : new double[] {box.xMin(), box.yMin(), box.xMax(), box.yMax()}) {
                    out.writeDouble(edge);
                }
            }
            for (float value : masks) {
                out.writeFloat(value);
            }
            for (double value : w) {
                out.writeDouble(value);
            }
        }
    }

    static ScoreTable read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            String sha256 = in.readUTF();
            LayerShape layer = new LayerShape(in.readInt(), in.readInt(), in.readInt());
            Size input = new Size(in.readInt(), in.readInt());
            List<Box> boxes = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                boxes.add(new Box(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
            }
            float[] masks = new float[layer.channels() * layer.cells()];
            for (int i = 0; i < masks.length; i++) {
                masks[i] = in.readFloat();
            }
            double[] w = new double[layer.channels()];
            for (int k = 0; k < w.length; k++) {
                w[k] = in.readDouble();
            }
            return new ScoreTable(sha256, layer, input, boxes, masks, w);
        }
    }
}
