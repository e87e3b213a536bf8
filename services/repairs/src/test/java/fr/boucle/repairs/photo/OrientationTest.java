package fr.boucle.repairs.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A photo is turned as the camera was held before the camera's notes are thrown away. */
class OrientationTest {
    private static final int RED = 0xC00000;

    @ParameterizedTest
    @CsvSource({
        "1, 300, 200, 20, 20",
        "2, 300, 200, 280, 20",
        "3, 300, 200, 280, 180",
        "4, 300, 200, 20, 180",
        "5, 200, 300, 20, 20",
        "6, 200, 300, 180, 20",
        "7, 200, 300, 180, 280",
        "8, 200, 300, 20, 280"
    })
    void the_red_corner_is_where_the_eye_saw_it(int told, int width, int height, int x, int y) throws IOException {
        for (boolean little : new boolean[] {true, false}) {
            BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Photo.redraw(tagged(exif(told, little)))));
            assertThat(kept.getWidth()).isEqualTo(width);
            assertThat(kept.getHeight()).isEqualTo(height);
            assertThat(kept.getRGB(x, y) & RED).isEqualTo(RED);
            assertThat(kept.getRGB(width - x, height - y) & RED).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65_535})
    void a_number_that_means_nothing_turns_nothing(int told) throws IOException {
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Photo.redraw(tagged(exif(told, true)))));
        assertThat(kept.getWidth()).isEqualTo(300);
    }

    @Test
    void notes_cut_anywhere_or_garbled_turn_nothing_and_break_nothing() throws IOException {
        byte[] notes = exif(6, true);
        for (int length = 0; length < notes.length; length++) {
            assertThat(Orientation.of(tagged(java.util.Arrays.copyOf(notes, length))))
                    .isNotNull();
        }
        byte[] endless = exif(6, true);
        endless[10] = (byte) 0xFF;
        endless[11] = (byte) 0xFF;
        assertThat(Orientation.of(tagged(endless))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(new byte[0])).isEqualTo(Orientation.UPRIGHT);
    }

    /** A block as a camera writes it, with this one tag. */
    private static byte[] exif(int told, boolean little) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        out.write((little ? "II*\0" : "MM\0*").getBytes(StandardCharsets.ISO_8859_1));
        int[][] numbers = {{8, 4}, {1, 2}, {0x0112, 2}, {3, 2}, {1, 4}, {told, 2}, {0, 2}, {0, 4}};
        for (int[] number : numbers) {
            for (int i = 0; i < number[1]; i++) {
                int shift = 8 * (little ? i : number[1] - 1 - i);
                out.write(number[0] >> shift);
            }
        }
        return out.toByteArray();
    }

    /** 300 × 200, black with a red corner on the upper left. */
    private static byte[] tagged(byte[] notes) throws IOException {
        BufferedImage picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 60; x++) {
            for (int y = 0; y < 60; y++) {
                picture.setRGB(x, y, 0xFF0000);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, "jpeg", jpeg)).isTrue();
        byte[] plain = jpeg.toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (notes.length + 2)});
        out.write(notes);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }
}
