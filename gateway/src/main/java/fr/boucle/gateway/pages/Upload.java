package fr.boucle.gateway.pages;

import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A file that a form sent, on its way to a service; it lies on the disk meanwhile and is gone afterwards. */
public final class Upload implements AutoCloseable {
    private final Path file;
    private final String name;
    private final String boundary = "boucle" + UUID.randomUUID();

    private Upload(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    public static Upload of(CompletedFileUpload sent) {
        try (InputStream content = sent.getInputStream()) {
            Path file = Files.createTempFile("boucle", ".upload");
            long _ = Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return new Upload(file, sent.getFilename().replaceAll("[\"\\r\\n\\\\]", "_"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** The file as the one part of a multipart body. */
    public BodyPublisher multipart(String part) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type() + "\r\n\r\n";
        try {
            return BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The bytes of the file alone. */
    public BodyPublisher body() {
        try {
            return BodyPublishers.ofFile(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String type() {
        if (name.endsWith(".json")) {
            return "application/json";
        }
        return name.endsWith(".xlsx")
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : "text/csv";
    }
}
