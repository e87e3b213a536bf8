package fr.boucle.documents;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws a {@link Picture} into a PDF as lines, sharp at any size. */
final class PictureDrawer implements FSObjectDrawer {
    /** Of a line, in tenths of the square's unit. */
    private static final int WIDTH = 25;

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        Picture picture = Picture.valueOf(element.getAttribute("data"));
        float side = (float) (width / dotsPerPixel);
        device.drawWithGraphics((float) x, (float) y, side, (float) (height / dotsPerPixel), graphics -> {
            graphics.scale(side / Picture.SIDE, side / Picture.SIDE);
            graphics.setColor(Color.BLACK);
            graphics.setStroke(new BasicStroke(WIDTH / 10f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(picture.lines());
        });
        return Map.of();
    }
}
