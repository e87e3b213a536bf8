package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier that an auditor took along, and what somebody may have done to it since. */
class DossierTest {
    private static final SampleRegister REGISTER = SampleRegister.of(12);
    private static final String ABOUT = "LINE 0199a4c2-0000-7000-8000-000000000007";

    private final Path folder;
    private final Map<String, String> files = new LinkedHashMap<>();

    DossierTest(@TempDir Path folder) {
        this.folder = folder;
        files.put("registre/ligne.json", "{\"publicId\":\"S-2026-0004\"}");
        files.put("appareils/7K4M92A/certificat.pdf", "%PDF-1.7");
        files.put("preuves/entree-4.json", REGISTER.proof(4, 12));
        files.put("preuves/sceau.txt", REGISTER.note(12));
    }

    @Test
    void a_dossier_as_it_was_sealed_is_proven_with_its_entries() {
        assertThat(judged(sealed(files), files))
                .startsWith("0 PROVEN: the dossier of " + ABOUT)
                .contains("4 files as they were sealed", "1 entry in it");
    }

    @Test
    void a_changed_a_removed_and_an_added_file_are_named() {
        String manifest = sealed(files);
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.put("registre/ligne.json", "{\"publicId\":\"S-2026-0005\"}");
        changed.remove("appareils/7K4M92A/certificat.pdf");
        changed.put("appareils/autre.pdf", "%PDF");
        assertThat(judged(manifest, changed))
                .startsWith("1 TAMPERED")
                .contains("registre/ligne.json: altered since")
                .contains("appareils/7K4M92A/certificat.pdf: removed since")
                .contains("appareils/autre.pdf: added since");
    }

    @Test
    void a_manifest_made_to_fit_what_was_changed_is_forged() {
        String manifest = sealed(files);
        files.put("registre/ligne.json", "{}");
        String text = manifest.substring(0, manifest.indexOf("\n\n") + 1);
        String signature = manifest.substring(text.length());
        String fitted = text(files) + signature;
        assertThat(judged(fitted, files)).startsWith("1 TAMPERED").contains("forged or altered manifest");
    }

    @Test
    void a_proof_that_leads_elsewhere_is_named_though_the_files_are_as_sealed() {
        files.put("preuves/entree-4.json", REGISTER.proof(4, 12).replace("1004", "1005"));
        assertThat(judged(sealed(files), files)).startsWith("1 TAMPERED").contains("entry 4: altered");
    }

    @Test
    void a_dossier_of_another_register_or_without_manifest_or_proof_cannot_be_judged() {
        String other = SigningKey.named("boucle.example/waste-register/35").sign(text(files));
        assertThat(judged(other, files)).startsWith("2 CANNOT JUDGE").contains("bears no signature");
        assertThat(judged("", files)).startsWith("2 CANNOT JUDGE").contains("signed note");
        files.remove("preuves/entree-4.json");
        assertThat(judged(sealed(files), files)).startsWith("2 CANNOT JUDGE").contains("proves no entry");
    }

    @Test
    void what_is_no_zip_or_unpacks_without_end_is_refused_in_words() throws IOException {
        assertThat(run(Files.writeString(folder.resolve("x.zip"), "no zip"))).startsWith("2 CANNOT JUDGE");
        judged(sealed(files), files);
        byte[] whole = Files.readAllBytes(folder.resolve("dossier.zip"));
        for (int length : new int[] {10, 60, whole.length / 2, whole.length - 400}) {
            Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, length));
            assertThat(run(cut)).as("cut at %d", length).doesNotStartWith("0");
        }
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("preuves/entree-1.json"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 20; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(run(bomb)).startsWith("2 CANNOT JUDGE").contains("unpacks to more");
    }

    @Test
    void a_checkpoint_is_no_manifest_and_a_manifest_no_checkpoint() {
        assertThat(judged(REGISTER.note(12), files))
                .startsWith("2 CANNOT JUDGE")
                .contains("a manifest has four lines");
        Path manifest = file("manifest.txt", sealed(files));
        assertThat(run(
                        "export",
                        "--export",
                        file("e.ndjson", REGISTER.export()).toString(),
                        "--checkpoint",
                        manifest.toString()))
                .startsWith("2 CANNOT JUDGE");
    }

    private static String text(Map<String, String> files) {
        return SampleRegister.KEY.name() + "\ndossier 1\n" + ABOUT + "\n2026-11-30T08:00:00Z\n"
                + files.entrySet().stream()
                        .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining());
    }

    private static String sealed(Map<String, String> files) {
        return SampleRegister.KEY.sign(text(files));
    }

    private String judged(String manifest, Map<String, String> content) {
        Path dossier = folder.resolve("dossier.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(dossier))) {
            for (Map.Entry<String, String> file : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.getBytes(UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return run(dossier);
    }

    private String run(Path dossier) {
        return run("dossier", "--dossier", dossier.toString());
    }

    private String run(String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--key";
        all[args.length + 1] =
                file("register.vkey", SampleRegister.KEY.vkey() + "\n").toString();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Main.run(all, new PrintStream(out, true, UTF_8));
        return status + " " + out.toString(UTF_8);
    }

    private Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String sha256(String content) {
        MessageDigest digest = MerkleTree.newDigest();
        return HexFormat.of().formatHex(digest.digest(content.getBytes(UTF_8)));
    }
}
