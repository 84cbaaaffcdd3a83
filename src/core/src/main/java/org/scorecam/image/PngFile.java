package org.scorecam.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A PNG's chunks (ISO/IEC 15948, 5.3), each held against its checksum.
 *
 * @param plain the same image of nothing but its header, palette and pixels: no gamma or profile can change it, no text fill the memory
 * @param exif null where there are none
 * @param damages behind the first pixels, which may be whole nonetheless
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
record PngFile(byte[] plain, byte @Nullable [] exif, List<String> damages) {
    private static final int SIGNATURE = 8;

    PngFile {
        damages = List.copyOf(damages);
    }

    /** @throws IOException if it ends, or is damaged, before its pixels */
    static PngFile of(byte[] content) throws IOException {
        return new Reading(content).read();
    }

    private static final class Reading {
        private final byte[] content;
        private final ByteArrayOutputStream plain;
        private final List<String> damages = new ArrayList<>();
        private byte @Nullable [] exif;
        private boolean hasPixels;

        Reading(byte[] content) {
            this.content = content;
            plain = new ByteArrayOutputStream(content.length + 12);
        }

        PngFile read() throws IOException {
            plain.write(content, 0, SIGNATURE);
            int at = SIGNATURE;
            boolean hasMore = true;
            while (hasMore) {
                Chunk chunk = Chunk.at(content, at);
                String fault = chunk.fault();
                if (fault != null) {
                    tell(fault, chunk);
                }
                hasMore = chunk.end() < content.length && !chunk.name().equals("IEND") && !chunk.isOdd();
                take(chunk);
                at = chunk.end();
            }
            new Chunk(content, 0, 0, "IEND", true).write(plain);
            return new PngFile(plain.toByteArray(), exif, damages);
        }

        /** Pixels have a checksum of their own, which the decoder checks. */
        private void tell(String fault, Chunk chunk) throws IOException {
            if (!hasPixels && !chunk.isPixels() && (chunk.isNeeded() || chunk.isOdd())) {
                throw new IOException(fault);
            }
            String damage = "damaged, though it could be decoded: " + fault;
            if (chunk.isNeeded() || chunk.isOdd() || chunk.isPixels()) {
                if (!damages.contains(damage)) {
                    damages.add(damage);
                }
            }
        }

        private void take(Chunk chunk) throws IOException {
            if (chunk.isPixels() || chunk.isNeeded()) {
                chunk.write(plain);
                hasPixels |= chunk.isPixels();
            } else if (chunk.name().equals("eXIf")) {
                exif = Arrays.copyOfRange(content, chunk.from(), chunk.to());
            } else if (!hasPixels
                    && Character.isUpperCase(chunk.name().charAt(0))
                    && !chunk.name().equals("IEND")) {
                throw new UnsupportedPhotoException("it has a chunk " + chunk.name(), "save it as a plain PNG");
            }
        }
    }

    /**
     * A part of the file.
     *
     * @param from where what it holds begins
     * @param to exclusive
     * @param isWhole whether its checksum is right
     */
    @SuppressWarnings("ArrayRecordComponent") // a view of bytes, never compared
    private record Chunk(byte[] content, int from, int to, String name, boolean isWhole) {
        static Chunk at(byte[] content, int at) {
            if (content.length - at < 8) {
                return new Chunk(content, content.length, content.length, "end", false);
            }
            ByteBuffer numbers = ByteBuffer.wrap(content);
            String name = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
            long end = at + 8 + Integer.toUnsignedLong(numbers.getInt(at));
            if (end > content.length - 4) {
                return new Chunk(content, at + 8, content.length, name, false);
            }
            return new Chunk(
                    content,
                    at + 8,
                    (int) end,
                    name,
                    checksum(content, at + 4, (int) end) == numbers.getInt((int) end));
        }

        private static int checksum(byte[] content, int from, int to) {
            CRC32 crc = new CRC32();
            crc.update(content, from, to - from);
            return (int) crc.getValue();
        }

        int end() {
            return Math.min(content.length, to + 4);
        }

        boolean isPixels() {
            return name.equals("IDAT");
        }

        boolean isNeeded() {
            return name.equals("IHDR") || name.equals("PLTE");
        }

        /** Where a chunk's name should be is none: it is not known where the next one begins. */
        boolean isOdd() {
            return name.length() != 4 || name.chars().anyMatch(c -> !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z'));
        }

        /** What is wrong; null if nothing is. */
        @Nullable
        String fault() {
            if (isOdd()) {
                return name.equals("end") ? "the file ends early" : "it has a chunk without a name";
            }
            if (isWhole) {
                return null;
            }
            return to == content.length
                    ? "the file ends in its chunk " + name
                    : "the checksum of its chunk " + name + " is wrong";
        }

        /** With its right checksum. */
        void write(ByteArrayOutputStream out) {
            ByteBuffer head = ByteBuffer.allocate(8).putInt(to - from).put(name.getBytes(StandardCharsets.ISO_8859_1));
            CRC32 crc = new CRC32();
            crc.update(head.array(), 4, 4);
            crc.update(content, from, to - from);
            out.writeBytes(head.array());
            out.write(content, from, to - from);
            out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        }
    }
}
