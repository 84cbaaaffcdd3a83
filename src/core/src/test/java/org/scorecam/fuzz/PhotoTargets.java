package org.scorecam.fuzz;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.image.PhotoReader;

/** Photos of each format, and EXIF data in them: the files that decoders are held to Pillow by. */
public final class PhotoTargets {
    private static final String PLACE = "/photos/decoders/";
    private static final List<String> ENDINGS = List.of("jpg", "png", "gif", "webp", "tif", "bmp");

    /** Kinds that are named, not read. */
    private static final List<String> NOT_READ = List.of(
            "arithmetic.jpg",
            "lossless.jpg",
            "twelve-bits.jpg",
            "float.tif",
            "jpeg2000.tif",
            "jpegxl.tif",
            "lerc.tif",
            "lzma.tif",
            "webp.tif",
            "zstd.tif");

    /** Larger ones have nothing that smaller ones lack, and take their time. */
    private static final int MOST_BYTES = 7000;

    /** Signature, and IHDR with its length, name and checksum. */
    private static final int PNG_START = 8 + 4 + 4 + 13 + 4;

    private PhotoTargets() {}

    /**
     * The targets.
     *
     * @param folder where changed photos are written
     */
    public static List<Target> in(Path folder) throws IOException {
        List<Target> targets = new ArrayList<>();
        for (String ending : ENDINGS) {
            targets.add(new Target(
                    "photo." + ending, photos(ending), changes(ending), content -> read(folder, ending, content)));
        }
        byte[] jpeg = resource("420.jpg");
        byte[] png = resource("gray.png");
        byte[] exif = exif();
        targets.add(new Target(
                "exif",
                List.of(inJpeg(jpeg, exif), inPng(png, exif)),
                List.of(
                        (photo, random) -> inJpeg(jpeg, changedExif(exif, random)),
                        (photo, random) -> inPng(png, changedExif(exif, random))),
                content -> read(folder, "exif", content)));
        return targets;
    }

    private static void read(Path folder, String ending, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("photo." + ending), content);
        PhotoReader.read(file, Orientation.AUTO, null);
    }

    private static List<byte[]> photos(String ending) throws IOException {
        List<byte[]> photos = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (InputStream in = open("expected.json")) {
            new JsonMapper().readTree(in).fieldNames().forEachRemaining(names::add);
        }
        for (String name : names) {
            if (name.endsWith("." + ending) && !NOT_READ.contains(name)) {
                photos.add(resource(name));
            }
        }
        photos.removeIf(photo -> photo.length > MOST_BYTES);
        return photos;
    }

    private static List<Target.Change> changes(String ending) {
        return switch (ending) {
            case "png" ->
                List.of(
                        Bytes::changed,
                        (png, random) -> Fields.withChecksums(Bytes.changed(png, random)),
                        (png, random) -> Fields.withChecksums(Fields.changed(png, random)),
                        (png, random) -> Fields.withChecksums(Fields.moved(png, random)));
            case "tif" -> List.of(Bytes::changed, Fields::changed, Fields::moved, Fields::changedInDirectory);
            default -> List.of(Bytes::changed, Fields::changed, Fields::moved);
        };
    }

    private static byte[] changedExif(byte[] tiff, Random random) {
        return random.nextInt(3) == 0 ? Bytes.changed(tiff, random) : Fields.changedInDirectory(tiff, random);
    }

    /** A directory of three entries, turned to the right, and one of a thumbnail behind it. */
    private static byte[] exif() {
        ByteBuffer tiff = ByteBuffer.allocate(92);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, 8, 50); // maker
        entry(tiff, 0x0112, 3, 1, 6 << 16); // orientation
        entry(tiff, 0x8769, 4, 1, 58); // EXIF's own directory
        tiff.putInt(76);
        tiff.put("somebody".getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 1);
        entry(tiff, 0xA002, 4, 1, 45); // width
        tiff.putInt(0);
        tiff.putShort((short) 1);
        entry(tiff, 0x0201, 4, 1, 0); // thumbnail
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] inJpeg(byte[] jpeg, byte[] tiff) {
        ByteBuffer segment = ByteBuffer.allocate(jpeg.length + tiff.length + 10);
        segment.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (tiff.length + 8));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
        return segment.put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] inPng(byte[] png, byte[] tiff) {
        ByteBuffer chunk = ByteBuffer.allocate(png.length + tiff.length + 12);
        chunk.put(png, 0, PNG_START).putInt(tiff.length);
        chunk.put("eXIf".getBytes(StandardCharsets.US_ASCII)).put(tiff).putInt(0);
        return Fields.withChecksums(
                chunk.put(Arrays.copyOfRange(png, PNG_START, png.length)).array());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(PhotoTargets.class.getResourceAsStream(PLACE + name), name);
    }
}
