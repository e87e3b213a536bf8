package fr.boucle.repairs.photo;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.web.Refusal;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;

/** Draws a picture anew: smaller, and without anything that is not pixels. */
final class Photo {
    private static final int MAX_SIDE = 1280;
    /** A picture is unpacked to no more than this on its longest side, whatever it was. */
    private static final int MAX_UNPACKED = 1920;

    /** A row is unpacked whole: the widest panorama of a telephone, and no more. */
    private static final int MAX_HEADER_SIDE = 16_384;

    private static final long MAX_PIXELS = 40_000_000;
    private static final int MAX_BYTES = 60 * 1024;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    private Photo() {}

    static byte[] redraw(byte[] image) {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw refused("These bytes are no JPEG or PNG.");
            }
            return redraw(readers.next(), in, Orientation.of(image));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refused("The picture is broken: " + e.getClass().getSimpleName() + ".");
        }
    }

    private static byte[] redraw(ImageReader reader, ImageInputStream in, Orientation orientation) throws IOException {
        try {
            if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw refused("Only JPEG and PNG are taken.");
            }
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            // said by the header, so refused before a single pixel is unpacked
            int longest = Math.max(width, height);
            if (width <= 0 || height <= 0 || longest > MAX_HEADER_SIDE || (long) width * height > MAX_PIXELS) {
                throw refused("It has " + width + " × " + height
                        + " pixels; at most 40 million are taken, and 16 384 on one side.");
            }
            int step = step(longest);
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            return small(orientation.upright(reader.read(0, how)));
        } finally {
            reader.dispose();
        }
    }

    /** Unpacked coarsely where it is large, so that a picture costs a bounded amount of memory. */
    static int step(int longest) {
        return Math.ceilDiv(longest, MAX_UNPACKED);
    }

    private static byte[] small(BufferedImage picture) throws IOException {
        for (int side = MAX_SIDE; ; side /= 2) {
            BufferedImage drawn = draw(picture, side);
            for (int percent = 80; percent >= 40; percent -= 20) {
                byte[] jpeg = jpeg(drawn, percent);
                if (jpeg.length <= MAX_BYTES || (side < 100 && percent == 40)) {
                    return jpeg;
                }
            }
        }
    }

    private static BufferedImage draw(BufferedImage picture, int side) {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        int width = longest <= side ? picture.getWidth() : Math.max(1, picture.getWidth() * side / longest);
        int height = longest <= side ? picture.getHeight() : Math.max(1, picture.getHeight() * side / longest);
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        if (!pen.drawImage(picture, 0, 0, width, height, java.awt.Color.WHITE, null)) {
            throw new IllegalStateException("a picture in memory is drawn at once");
        }
        pen.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage drawn, int percent) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(percent / 100f);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(drawn, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static Refusal refused(String detail) {
        return new Refusal(RepairRefusal.IMAGE_REFUSED, detail + " Send a photo as the camera wrote it.");
    }
}
