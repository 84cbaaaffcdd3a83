package org.scorecam.annotation;

import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.PhotoFile;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;

/** A PNG whose pixels are no colours but values: grey, a palette's index, or, of three bands or four, red, green and blue as one number. */
final class MaskPng {
    private static final int ALPHA_BANDS = 2;
    private static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";

    private final Path file;
    private final Raster raster;
    private final @Nullable IndexColorModel palette;

    private MaskPng(Path file, Raster raster, ColorModel colours) {
        this.file = file;
        this.raster = raster;
        palette = colours instanceof IndexColorModel index ? index : null;
    }

    /** @throws SetupException if it is no PNG, damaged, or larger than any photo */
    static MaskPng read(Path file) {
        TextFile.requireFile(file);
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                ImageInputStream content = new MemoryCacheImageInputStream(bytes)) {
            bytes.mark(SIGNATURE.length());
            String start = new String(bytes.readNBytes(SIGNATURE.length()), StandardCharsets.ISO_8859_1);
            bytes.reset();
            if (!start.equals(SIGNATURE)) {
                throw invalid(file, "is no PNG", "save the mask as one, which keeps each value");
            }
            reader.setInput(content);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > PhotoFile.MAX_PIXELS) {
                throw invalid(file, "is of " + width + "x" + height + ", more pixels than any photo has", "scale it");
            }
            var image = reader.read(0);
            return new MaskPng(file, image.getRaster(), image.getColorModel());
        } catch (SetupException told) {
            throw told;
        } catch (IOException | RuntimeException broken) { // of a damaged file, decoders throw anything
            throw new SetupException(
                    "annotations " + file + ": the mask is a damaged PNG (" + broken.getMessage()
                            + "): write the file again",
                    broken);
        } finally {
            reader.dispose();
        }
    }

    static SetupException invalid(Path file, String problem, String cure) {
        return new SetupException("annotations " + file + ": the mask " + problem + "; " + cure);
    }

    Path file() {
        return file;
    }

    Size size() {
        return new Size(raster.getWidth(), raster.getHeight());
    }

    /** Whether a value is a colour. */
    boolean isOfColours() {
        return raster.getNumBands() > ALPHA_BANDS;
    }

    /** The palette's colour of an index as one number; -1 where there is no palette, or no such colour in it. */
    int paletteColour(int index) {
        return palette == null || index >= palette.getMapSize() ? -1 : palette.getRGB(index) & 0xFFFFFF;
    }

    /** Of a pixel; of a colour {@code red << 16 | green << 8 | blue}. */
    int value(int x, int y) {
        return isOfColours()
                ? raster.getSample(x, y, 0) << 16 | raster.getSample(x, y, 1) << 8 | raster.getSample(x, y, 2)
                : raster.getSample(x, y, 0);
    }

    /** The pixels that are not black, column by column. */
    BitSet coloured() {
        return columns(palette == null ? value -> value != 0 : index -> paletteColour(index) != 0);
    }

    /** All values that some pixel has. */
    SortedSet<Integer> values() {
        SortedSet<Integer> values = new TreeSet<>();
        int last = -1;
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                int value = value(x, y);
                if (value != last) {
                    values.add(value);
                    last = value;
                }
            }
        }
        return values;
    }

    /** The pixels of some values, column by column. */
    BitSet columns(IntPredicate are) {
        BitSet columns = new BitSet();
        for (int x = 0; x < raster.getWidth(); x++) {
            for (int y = 0; y < raster.getHeight(); y++) {
                if (are.test(value(x, y))) {
                    columns.set(x * raster.getHeight() + y);
                }
            }
        }
        return columns;
    }
}
