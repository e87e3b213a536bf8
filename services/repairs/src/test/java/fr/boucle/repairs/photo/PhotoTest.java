package fr.boucle.repairs.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.web.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a picture's header says, what it costs to unpack is bounded. */
class PhotoTest {
    @ParameterizedTest
    @CsvSource({"40000000, 1", "1, 40000000", "16385, 10", "8000, 8000"})
    void a_picture_that_costs_too_much_is_refused_by_its_header(int width, int height) {
        assertThatThrownBy(() -> Photo.redraw(png(width, height, 1))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(RepairRefusal.IMAGE_REFUSED);
            assertThat(refusal.detail()).contains(width + " × " + height, "16 384 on one side");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1280, 1920, 1921, 2559, 5119, 16_384})
    void no_more_than_a_bounded_picture_is_ever_unpacked(int longest) {
        assertThat(Math.ceilDiv(longest, Photo.step(longest))).isLessThanOrEqualTo(1920);
    }

    @Test
    void a_large_picture_of_sixteen_bits_is_drawn_small() throws IOException {
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(Photo.redraw(png(5119, 3000, 3000))));
        assertThat(drawn.getWidth()).isEqualTo(1280);
        assertThat(drawn.getHeight()).isBetween(740, 760);
    }

    /** A PNG of 16 bits with transparency, so many of its lines written. */
    private static byte[] png(int width, int height, int lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(head);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {16, 6, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream lineByLine = new DeflaterOutputStream(packed)) {
            byte[] line = new byte[1 + Math.min(width, 20_000) * 8];
            for (int i = 0; i < lines; i++) {
                lineByLine.write(line);
            }
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) sum.getValue());
    }
}
