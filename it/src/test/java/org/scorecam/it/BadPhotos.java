package org.scorecam.it;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Writes {@code bad/}, photos that cannot be explained beside one that can, {@code bad.coco.json}, and for what COCO
 * cannot say {@code bad-voc/}.
 */
final class BadPhotos {
    /** Of a PNG: the signature, then the header's length. */
    private static final int PNG_HEADER = 12;

    private static final int PNG_HEADER_LENGTH = 17;
    private static final int MONSTROUS = 30_000;

    private BadPhotos() {}

    static void writeTo(Path folder) throws IOException {
        Path photos = folder.resolve("bad");
        Scene good = Scene.of("good.png", Colour.RED, 4, 4, 12);
        Scene wide = new Scene("wide.png", Colour.RED, 96, 32, 40, 4, 12);
        good.writeTo(photos);
        wide.writeTo(photos);
        for (String name : new String[] {"inside-out.png", "outside.png", "unknown-class.png", "nan-box.png"}) {
            Files.copy(photos.resolve("good.png"), photos.resolve(name), REPLACE);
        }
        Scene.of("nothing.png", Colour.RED, 0, 0, 0).withoutMark().writeTo(photos);
        writeBroken(photos);
        new Coco()
                .add(good)
                .add(wide.file(), "red", 0, 4, 12, 12)
                .add("absent.png", "red", 0, 0, 12, 12)
                .add("cut-off.jpg", "red", 0, 0, 12, 12)
                .add("empty.jpg", "red", 0, 0, 12, 12)
                .add("text.jpg", "red", 0, 0, 12, 12)
                .add("monstrous.png", "red", 0, 0, 12, 12)
                .add("outside.png", "red", 40, 40, 12, 12)
                .add("inside-out.png", "red", 4, 4, 0, 12)
                .add("unknown-class.png", "green", 4, 4, 12, 12)
                .add("nothing.png", "red", 4, 4, 12, 12)
                .writeTo(folder.resolve("bad.coco.json"));
        Voc.write(folder.resolve("bad-voc"), "nan-box.png", "red", "nan", "4", "16", "16");
        Voc.write(folder.resolve("bad-voc"), "good.png", "red", "4", "4", "16", "16");
    }

    private static final java.nio.file.CopyOption REPLACE = java.nio.file.StandardCopyOption.REPLACE_EXISTING;

    private static void writeBroken(Path photos) throws IOException {
        new Scene("cut-off.jpg", Colour.RED, 64, 64, 8, 8, 24).writeTo(photos);
        byte[] jpeg = Files.readAllBytes(photos.resolve("cut-off.jpg"));
        Files.write(photos.resolve("cut-off.jpg"), Arrays.copyOf(jpeg, jpeg.length - jpeg.length / 4));
        Files.write(photos.resolve("empty.jpg"), new byte[0]);
        Files.writeString(photos.resolve("text.jpg"), "This is no photo.\n");
        byte[] png = Files.readAllBytes(photos.resolve("good.png"));
        CRC32 checksum = new CRC32();
        ByteBuffer header =
                ByteBuffer.wrap(png).putInt(PNG_HEADER + 4, MONSTROUS).putInt(PNG_HEADER + 8, MONSTROUS);
        checksum.update(png, PNG_HEADER, PNG_HEADER_LENGTH);
        header.putInt(PNG_HEADER + PNG_HEADER_LENGTH, (int) checksum.getValue());
        Files.write(photos.resolve("monstrous.png"), png);
    }
}
