package fr.boucle.gateway.pages;

import fr.boucle.values.Sha256;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The one style sheet, under a name that changes with its content, so that a browser keeps it for a year. */
@Controller("/assets")
@Produces(MediaType.ALL)
class Assets {
    private static final byte[] SHEET = sheet();
    static final String NAME = "/assets/boucle." + hash(SHEET) + ".css";

    @Get("/boucle.{hash}.css")
    HttpResponse<byte[]> sheet(String hash) {
        if (!NAME.endsWith("." + hash + ".css")) {
            return HttpResponse.notFound();
        }
        return HttpResponse.ok(SHEET)
                .contentType(MediaType.of("text/css;charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
    }

    private static byte[] sheet() {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/boucle.css")) {
            if (in == null) {
                throw new IllegalStateException("boucle.css is missing");
            }
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return css.replaceAll("(?s)/\\*.*?\\*/", "")
                    .replaceAll("\\s*\\n\\s*", "\n")
                    .strip()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String hash(byte[] content) {
        return Sha256.hex(content).substring(0, 12);
    }
}
