package org.scorecam.image;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.scorecam.outcome.ExplanationException;

/** What a photo is stored as, told from its content: file names lie. */
enum PhotoFormat {
    JPEG {
        @Override
        PhotoDecoder open(byte[] content) throws IOException {
            return new JpegDecoder(content);
        }
    },
    PNG {
        @Override
        PhotoDecoder open(byte[] content) throws IOException {
            return new PngDecoder(content);
        }
    },
    BMP {
        @Override
        PhotoDecoder open(byte[] content) throws IOException {
            return new FirstImageDecoder(PlatformReaders.bmp(), BmpFile.checked(content));
        }
    },
    GIF {
        @Override
        PhotoDecoder open(byte[] content) throws IOException {
            return new GifDecoder(PlatformReaders.gif(), content);
        }
    },
    WEBP {
        @Override
        PhotoDecoder open(byte[] content) throws IOException {
            return new WebpDecoder(content);
        }
    },
    TIFF {
        @Override
        PhotoDecoder open(byte[] content) throws IOException {
            return new TiffDecoder(PlatformReaders.tiff(), content);
        }
    };

    abstract PhotoDecoder open(byte[] content) throws IOException;

    static PhotoFormat of(String name, byte[] content) {
        if (content.length == 0) {
            throw new ExplanationException(name + " is empty (0 bytes): fetch the photo again");
        }
        return switch (type(content)) {
            case Jpeg -> JPEG;
            case Png -> PNG;
            case Bmp -> BMP;
            case Gif -> GIF;
            case WebP -> WEBP;
            case Tiff -> TIFF;
            case Unknown -> throw new ExplanationException(name + unknown(content));
            default ->
                throw new ExplanationException(name + " is no photo that can be read, but "
                        + type(content).getName() + ": convert it to JPEG or PNG");
        };
    }

    private static FileType type(byte[] content) {
        if (isBigTiff(content)) {
            return FileType.Tiff;
        }
        try {
            return FileTypeDetector.detectFileType(new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // the bytes are in memory
        }
    }

    /** TIFF with offsets of 64 bits, which the detector does not know. */
    private static boolean isBigTiff(byte[] content) {
        String start = new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1);
        return start.equals("II+\0") || start.equals("MM\0+");
    }

    private static String unknown(byte[] content) {
        byte[] start = Arrays.copyOf(content, Math.min(content.length, 40));
        if (new String(start, StandardCharsets.ISO_8859_1).startsWith("version https://git-lfs")) {
            return " is a Git LFS pointer, not the photo: run git lfs pull";
        }
        String hex = HexFormat.ofDelimiter(" ").formatHex(start, 0, Math.min(start.length, 8));
        return " is no photo (its first bytes are " + hex + "): replace it by a JPEG or PNG";
    }
}
