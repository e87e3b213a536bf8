package fr.boucle.documents;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** A list that is taken along as a file: it lies on disk while it is written and sent, so that its length costs no memory. */
public final class Download {
    private Download() {}

    /** Writes a file. */
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    /**
     * The answer.
     *
     * @param name the file's name, without ending
     * @param format what it is
     * @param body writes it
     */
    public static MutableHttpResponse<StreamedFile> of(String name, ListFormat format, Body body) {
        try {
            Path path = Files.createTempFile("list", ".tmp");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                body.write(out);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
            String file = name + "." + format.name().toLowerCase(Locale.ROOT);
            return HttpResponse.ok(new StreamedFile(
                            Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE), format.type()))
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
