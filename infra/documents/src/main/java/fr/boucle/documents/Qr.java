package fr.boucle.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code as an image inside a page. */
public final class Qr {
    private static final int PIXELS = 240;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private Qr() {}

    /** The image as a {@code data:} address. */
    public static String image(String text) {
        try {
            BitMatrix dots = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, PIXELS, PIXELS, Map.of(EncodeHintType.MARGIN, 1));
            BufferedImage image = new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (int x = 0; x < dots.getWidth(); x++) {
                for (int y = 0; y < dots.getHeight(); y++) {
                    image.setRGB(x, y, dots.get(x, y) ? BLACK : WHITE);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            if (!ImageIO.write(image, "png", png)) {
                throw new IllegalStateException("this Java writes no PNG");
            }
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException("not a text for a QR code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
