package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.values.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A dossier while it is packed: each file with its SHA-256, at the end the list of them that the register signs. */
final class DossierZip implements Consumer<DossierFile>, AutoCloseable {
    private static final long FIRST_DAY_OF_ZIP = 315_619_200_000L;

    private final Path file;
    private final ZipOutputStream zip;
    private final Set<String> paths = new HashSet<>();
    private final List<Map<String, String>> sealed = new ArrayList<>();

    DossierZip() {
        try {
            file = Files.createTempFile("boucle", ".dossier");
            zip = new ZipOutputStream(Files.newOutputStream(file));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A path stands once: what two lines share is packed with the first. */
    @Override
    public void accept(DossierFile part) {
        if (paths.add(part.path())) {
            sealed.add(Map.of("path", part.path(), "sha256", Sha256.hex(part.content())));
            put(part);
        }
    }

    /** Seals what was packed and hands it on; the file is gone when it is read. */
    InputStream sealed(ServiceCalls calls, Visitor visitor, String about, UUID subjectId) {
        byte[] manifest = calls.bytes(
                visitor,
                Service.WASTE_REGISTER,
                "/dossiers/seals",
                Map.of("about", about, "subjectId", subjectId.toString(), "files", sealed));
        put(new DossierFile("MANIFESTE.txt", manifest));
        try {
            zip.close();
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void put(DossierFile part) {
        try {
            ZipEntry entry = new ZipEntry(part.path());
            entry.setTime(FIRST_DAY_OF_ZIP);
            zip.putNextEntry(entry);
            zip.write(part.content());
            zip.closeEntry();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Forgets what was packed, when it could not be sealed. */
    @Override
    public void close() {
        try {
            zip.close();
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
