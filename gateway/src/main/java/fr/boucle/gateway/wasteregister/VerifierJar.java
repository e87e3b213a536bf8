package fr.boucle.gateway.wasteregister;

import fr.boucle.values.Sha256;
import fr.boucle.verify.Verdict;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The auditor's verifier as one jar that runs alone; the same program makes the same bytes, so that its checksum says which it is. */
@Singleton
class VerifierJar {
    private static final long FIRST_DAY_OF_ZIP = 315_619_200_000L;

    private final byte[] bytes = made();

    byte[] bytes() {
        return bytes.clone();
    }

    String sha256() {
        return Sha256.hex(bytes);
    }

    private static byte[] made() {
        try {
            URI place = Objects.requireNonNull(
                            Verdict.class.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI();
            Path from = Path.of(place);
            return Files.isDirectory(from) ? packed(from) : Files.readAllBytes(from);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] packed(Path classes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue(Attributes.Name.MANIFEST_VERSION.toString(), "1.0");
        manifest.getMainAttributes().putValue(Attributes.Name.MAIN_CLASS.toString(), "fr.boucle.verify.Main");
        try (JarOutputStream jar = new JarOutputStream(packed);
                Stream<Path> found = Files.walk(classes)) {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            manifest.write(head);
            put(jar, "META-INF/MANIFEST.MF", head.toByteArray());
            List<Path> all = found.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
            for (Path file : all) {
                put(jar, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return packed.toByteArray();
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(FIRST_DAY_OF_ZIP);
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }
}
