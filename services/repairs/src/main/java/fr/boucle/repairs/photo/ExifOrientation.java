package fr.boucle.repairs.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the tag 0x0112 in the Exif block of a JPEG, and reads nothing else of it. */
final class ExifOrientation {
    private static final int START_OF_SCAN = 0xDA;
    private static final int EXIF = 0xE1;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final String NAME = "Exif\0\0";

    private ExifOrientation() {}

    /** A number from 1 to 8, where there is one. */
    static Optional<Integer> read(byte[] image) {
        try {
            return block(ByteBuffer.wrap(image)).flatMap(ExifOrientation::orientation);
        } catch (IndexOutOfBoundsException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<ByteBuffer> block(ByteBuffer jpeg) {
        int at = 2;
        while (unsigned(jpeg, at) >> 8 == 0xFF && (jpeg.get(at + 1) & 0xFF) != START_OF_SCAN) {
            int length = unsigned(jpeg, at + 2);
            if ((jpeg.get(at + 1) & 0xFF) == EXIF && named(jpeg, at + 4)) {
                return Optional.of(jpeg.slice(at + 4 + NAME.length(), length - 2 - NAME.length()));
            }
            at += 2 + Math.max(2, length);
        }
        return Optional.empty();
    }

    private static boolean named(ByteBuffer jpeg, int at) {
        byte[] name = new byte[NAME.length()];
        ByteBuffer _ = jpeg.get(at, name);
        return NAME.equals(new String(name, StandardCharsets.ISO_8859_1));
    }

    private static Optional<Integer> orientation(ByteBuffer tiff) {
        ByteBuffer _ = tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = unsigned(tiff, directory);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (unsigned(tiff, entry) == TAG) {
                int value = unsigned(tiff, entry + 8);
                return value >= 1 && value <= 8 ? Optional.of(value) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }
}
