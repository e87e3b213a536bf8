package fr.boucle.repairs.photo;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** How a camera was held: the one thing of its notes that the picture needs before they are thrown away. */
enum Orientation {
    UPRIGHT(1, 0, 0, 1, 0, 0),
    MIRRORED(-1, 0, 0, 1, 1, 0),
    UPSIDE_DOWN(-1, 0, 0, -1, 1, 1),
    UPSIDE_DOWN_MIRRORED(1, 0, 0, -1, 0, 1),
    TRANSPOSED(0, 1, 1, 0, 0, 0),
    TURNED_LEFT(0, 1, -1, 0, 1, 0),
    TRANSVERSED(0, -1, -1, 0, 1, 1),
    TURNED_RIGHT(0, -1, 1, 0, 0, 1);

    private final int[] turn;

    /** The rows of the turn: x across, y across, x down, y down, and whether it starts from the far side. */
    Orientation(int... turn) {
        this.turn = turn;
    }

    /** What the notes of a JPEG say; upright where they say nothing that can be read. */
    static Orientation of(byte[] image) {
        Optional<Integer> told = ExifOrientation.read(image);
        return told.map(number -> values()[number - 1]).orElse(UPRIGHT);
    }

    /** The picture as its camera saw it. */
    BufferedImage upright(BufferedImage picture) {
        if (this == UPRIGHT) {
            return picture;
        }
        boolean swapped = turn[0] == 0;
        int width = swapped ? picture.getHeight() : picture.getWidth();
        int height = swapped ? picture.getWidth() : picture.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        AffineTransform how =
                new AffineTransform(turn[0], turn[1], turn[2], turn[3], turn[4] * width, turn[5] * height);
        if (!pen.drawImage(picture, how, null)) {
            throw new IllegalStateException("a picture in memory is drawn at once");
        }
        pen.dispose();
        return turned;
    }
}
