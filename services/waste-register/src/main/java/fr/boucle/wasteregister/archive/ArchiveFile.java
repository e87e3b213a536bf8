package fr.boucle.wasteregister.archive;

import fr.boucle.values.Sha256;
import fr.boucle.wasteregister.log.Sealing;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Packs a closed year: each entry with its proof, so that it is verified without us, for as long as anybody keeps the file. */
@Singleton
class ArchiveFile {
    private static final int BATCH = 500;
    private static final long FIRST_DAY_OF_ZIP = 315_619_200_000L;

    private final ArchiveRows rows;
    private final Sealing sealing;
    private final ObjectMapper json;

    ArchiveFile(ArchiveRows rows, Sealing sealing, ObjectMapper json) {
        this.rows = rows;
        this.sealing = sealing;
        this.json = json;
    }

    /** Why a version was written, with the salt that its entry's hash was made with: the log holds no free text. */
    @Serdeable
    record Explained(
            long entryIndex,
            String publicId,
            long version,
            @Nullable String explanation,
            @Nullable String salt) {}

    /** The whole ZIP; it is gone when it is read. */
    InputStream of(ArchiveRows.Row archive) {
        try {
            Path file = Files.createTempFile("boucle", ".archive");
            boolean packed = false;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                pack(archive, zip);
                packed = true;
            } finally {
                if (!packed) {
                    Files.deleteIfExists(file);
                }
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void pack(ArchiveRows.Row archive, ZipOutputStream zip) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        StringBuilder explained = new StringBuilder();
        long after = -1;
        List<ArchiveRows.Kept> batch;
        do {
            batch = rows.kept(
                    archive.organisationId(),
                    KeptYears.first(archive.year()),
                    KeptYears.last(archive.year()),
                    after,
                    BATCH);
            for (ArchiveRows.Kept kept : batch) {
                String proof = sealing.proof(kept.entryIndex(), archive.checkpointSize());
                put(zip, hashes, "preuves/entree-" + kept.entryIndex() + ".json", proof);
                explained
                        .append(json.writeValueAsString(new Explained(
                                kept.entryIndex(), kept.publicId(), kept.version(), kept.explanation(), kept.salt())))
                        .append('\n');
                after = kept.entryIndex();
            }
        } while (batch.size() == BATCH);
        put(zip, hashes, "registre/explications.ndjson", explained.toString());
        put(zip, hashes, "preuves/sceau.txt", sealing.checkpoint(archive.checkpointSize()));
        put(zip, hashes, "preuves/registre.vkey", sealing.key());
        String manifest = sealing.manifest("ARCHIVE " + archive.id(), archive.archivedAt(), hashes);
        put(zip, hashes, "MANIFESTE.txt", manifest);
    }

    private static void put(ZipOutputStream zip, Map<String, String> hashes, String path, String text)
            throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        hashes.put(path, Sha256.hex(content));
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(FIRST_DAY_OF_ZIP);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
