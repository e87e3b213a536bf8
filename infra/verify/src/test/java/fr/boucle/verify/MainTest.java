package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the auditor types and reads. */
class MainTest {
    private static final SampleRegister REGISTER = SampleRegister.of(12);

    private final Path folder;

    MainTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void an_intact_export_exits_0_with_size_root_and_entries() throws IOException {
        Run run = export(REGISTER.export(), "--checkpoint", note(12), "--old-checkpoint", note(3), note(7));
        assertThat(run.status()).isZero();
        assertThat(run.text())
                .startsWith("INTACT\n")
                .contains(
                        "size         12",
                        REGISTER.root(12).base64(),
                        "read         12 entries",
                        "3, all match",
                        " ms");
    }

    @Test
    void a_tampered_export_exits_1_and_names_the_entry() throws IOException {
        Run run = export(REGISTER.export().replace("1004", "1005"), "--old-checkpoint", note(12));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.text()).startsWith("TAMPERED\n- entry 4: altered");
    }

    @Test
    void an_older_export_names_what_a_rewritten_one_hides() throws IOException {
        String rewritten = REGISTER.with(5, SampleRegister.entry(5, "autre", SampleRegister.recordedAt(5)))
                .export();
        Run run = export(rewritten, "--checkpoint", note(12), "--old-export", file("older.ndjson", REGISTER.export()));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.text()).contains("- entry 5: altered since the older export was made");
    }

    @Test
    void a_checkpoint_changed_by_someone_without_the_key_exits_1() throws IOException {
        String forged = REGISTER.note(12)
                .replace(REGISTER.root(12).base64(), REGISTER.root(11).base64());
        Run run = export(REGISTER.export(), "--checkpoint", file("newest.txt", forged));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.text()).contains("newest.txt: forged or altered checkpoint");
    }

    @Test
    void without_a_checkpoint_nothing_can_be_judged() throws IOException {
        Run run = export(REGISTER.export());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.text()).startsWith("CANNOT JUDGE: ").contains("give --checkpoint");
    }

    @Test
    void a_checkpoint_of_another_key_cannot_be_judged() throws IOException {
        SigningKey other = SigningKey.named("boucle.example/waste-register/35");
        Run run = export(REGISTER.export(), "--checkpoint", file("other.txt", other.note(12, REGISTER.root(12))));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.text()).contains("give the key of the register that signed it");
    }

    @Test
    void a_missing_file_or_a_wrong_command_line_exits_2_and_says_what_is_right() {
        assertThat(run("export", "--export", "nowhere", "--key", "nowhere", "--checkpoint", "nowhere")
                        .text())
                .startsWith("CANNOT JUDGE: there is no file nowhere");
        for (List<String> args : List.of(
                List.<String>of(),
                List.of("exports"),
                List.of("export", "x"),
                List.of("export", "--exprt", "x"),
                List.of("proof", "--proof"),
                List.of("proof", "--proof", "a", "b", "--key", "c"))) {
            Run run = run(args.toArray(String[]::new));
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.text()).contains("Exit status: 0 intact or proven, 1 tampered, 2 cannot judge.");
        }
    }

    @Test
    void a_proof_of_an_entry_is_proven_also_pretty_printed_around_the_entry() throws IOException {
        assertThat(proof(REGISTER.proof(4, 9)).text()).startsWith("PROVEN: entry 4 is in the register");
        String spaced = REGISTER.proof(4, 9)
                .replace(",\"hashes\"", " ,\n\t\"more\": [1.5e3, {\"a\": \"\\u0041\\\"\"}], \"hashes\"");
        assertThat(proof(spaced).status()).isZero();
        assertThat(proof(REGISTER.proof(0, 1)).status()).isZero();
    }

    @Test
    void a_proof_whose_entry_is_withheld_is_proven_by_its_leaf_hash() throws IOException {
        String whole = REGISTER.proof(4, 9);
        String withheld = whole.substring(0, whole.indexOf(",\"entry\"")) + "}";
        assertThat(proof(withheld).text()).contains("PROVEN", "withheld");
    }

    @Test
    void a_proof_that_was_changed_anywhere_is_not_proven() throws IOException {
        String good = REGISTER.proof(4, 9);
        assertThat(proof(good.replace("\"massGrams\":1004", "\"massGrams\":1003"))
                        .text())
                .contains("entry 4: altered");
        assertThat(proof(good.replace("{\"index\":4,\"size\"", "{\"index\":5,\"size\""))
                        .status())
                .isEqualTo(1);
        assertThat(proof(good.replace("register/44\\n9\\n", "register/44\\n8\\n"))
                        .text())
                .contains("forged");
        assertThat(proof(good.replace(",\"size\":9", ",\"size\":8")).status()).isEqualTo(2);
        assertThat(proof(good.replace("\"hashes\":[", "\"hashes\":[\"AAAA\",")).status())
                .isEqualTo(2);
        assertThat(proof("[]").status()).isEqualTo(2);
        assertThat(proof(good + "x").status()).isEqualTo(2);
    }

    @Test
    void a_newer_checkpoint_extends_an_older_one_or_the_log_is_forked() throws IOException {
        assertThat(consistency(REGISTER.consistency(5, 12), REGISTER.note(5), REGISTER.note(12))
                        .text())
                .startsWith("PROVEN: the register");
        SampleRegister other = REGISTER.with(2, SampleRegister.entry(2, "autre", SampleRegister.recordedAt(2)));
        Run forked = consistency(REGISTER.consistency(5, 12), other.note(5), REGISTER.note(12));
        assertThat(forked.status()).isEqualTo(1);
        assertThat(forked.text()).contains("forked log");
        assertThat(consistency(REGISTER.consistency(12, 12), other.note(12), REGISTER.note(12))
                        .status())
                .isEqualTo(1);
        assertThat(consistency(REGISTER.consistency(5, 12), REGISTER.note(6), REGISTER.note(12))
                        .status())
                .isEqualTo(2);
        assertThat(consistency("{\"from\":0,\"to\":12,\"hashes\":[]}", REGISTER.note(0), REGISTER.note(12))
                        .status())
                .isEqualTo(2);
    }

    @Test
    void a_hundred_thousand_entries_are_verified_with_checkpoints_on_the_way() throws IOException {
        CompactRange range = new CompactRange();
        List<String> args = new ArrayList<>(List.of("--old-checkpoint"));
        Path large = folder.resolve("large.ndjson");
        try (BufferedWriter out = Files.newBufferedWriter(large, UTF_8)) {
            for (int i = 0; i < 100_000; i++) {
                String entry = SampleRegister.entry(i);
                Hash leafHash = MerkleTree.leafHash(entry.getBytes(UTF_8));
                out.write(SampleRegister.line(i, leafHash, entry) + "\n");
                range.append(leafHash);
                if (range.size() % 10_000 == 0) {
                    args.add(file("at-" + i, SampleRegister.KEY.note(range.size(), range.root())));
                }
            }
        }
        args.addAll(0, List.of("export", "--export", large.toString(), "--key", key()));
        Run run = run(args.toArray(String[]::new));
        assertThat(run.text()).contains("INTACT", "size         100000", "10, all match");
    }

    private record Run(int status, String text) {}

    private Run export(String export, String... options) throws IOException {
        List<String> args =
                new ArrayList<>(List.of("export", "--export", file("export.ndjson", export), "--key", key()));
        args.addAll(List.of(options));
        return run(args.toArray(String[]::new));
    }

    private Run proof(String proof) throws IOException {
        return run("proof", "--proof", file("proof.json", proof), "--key", key());
    }

    private Run consistency(String proof, String old, String newer) throws IOException {
        return run(
                "consistency",
                "--proof",
                file("consistency.json", proof),
                "--key",
                key(),
                "--old",
                file("old.txt", old),
                "--new",
                file("new.txt", newer));
    }

    private String note(int size) throws IOException {
        return file("checkpoint-" + size, REGISTER.note(size));
    }

    private String key() throws IOException {
        return file("key.txt", SampleRegister.KEY.vkey() + "\n");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, UTF_8).toString();
    }

    private static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Main.run(args, new PrintStream(out, true, UTF_8));
        return new Run(status, out.toString(UTF_8));
    }
}
