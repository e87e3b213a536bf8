package fr.boucle.wasteregister.log;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Keys;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Ids;
import fr.boucle.verify.Checkpoint;
import fr.boucle.verify.ConsistencyProof;
import fr.boucle.verify.ExportReader;
import fr.boucle.verify.ExportVerifier;
import fr.boucle.verify.Fault;
import fr.boucle.verify.SignedNote;
import fr.boucle.verify.TrustedCheckpoints;
import fr.boucle.verify.Verdict;
import fr.boucle.wasteregister.A;
import fr.boucle.wasteregister.Intruder;
import fr.boucle.web.Actor;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as a stranger verifies it, on a register of its own: proofs, races, and what someone with all rights changes. */
class RegisterTest {
    private static final int WRITERS = 8;
    private static final int EACH = 15;

    @TempDir
    static Path folder;

    private static ServicePart part = A.part();
    private static Intruder intruder = new Intruder(part);

    @BeforeAll
    static void start() throws Exception {
        Path key = Keys.pem(folder.resolve("key.pem"), Keys.ed25519());
        part = ServicePart.start(
                "waste-register",
                Map.of(
                        "boucle.register.key-file", key.toString(),
                        "boucle.register.checkpoint-dir",
                                folder.resolve("checkpoints").toString()));
        intruder = new Intruder(part);
    }

    @AfterAll
    static void stop() {
        part.close();
    }

    @Test
    void parallel_writers_leave_no_gap_and_the_verifier_finds_the_export_intact() throws Exception {
        Actor keeper = A.keeper(part);
        eventually(() -> write(keeper).expect(200));
        long before = size();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<List<Long>>> work = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                work.add(() -> LongStream.range(0, EACH)
                        .map(_ -> Long.parseLong(write(keeper).expect(200).at("/entryIndex")))
                        .boxed()
                        .toList());
            }
            List<Long> indices = new ArrayList<>();
            for (Future<List<Long>> done : writers.invokeAll(work)) {
                indices.addAll(done.get());
            }
            assertThat(indices.stream().sorted())
                    .containsExactlyElementsOf(LongStream.range(before, before + WRITERS * EACH)
                            .boxed()
                            .toList());
        }
        assertThat(size()).isEqualTo(before + WRITERS * EACH);
        assertThat(verify(export(), intruder.checkpoints())).isInstanceOf(Verdict.Intact.class);
        assertThat(files()).containsAll(List.of(intruder.checkpoints().getLast()));

        // consistency between any two heads that were signed
        List<Checkpoint> heads = opened(intruder.checkpoints());
        Checkpoint first = heads.getFirst();
        Checkpoint last = heads.getLast();
        Answer proof = part.asNobody()
                .get("/api/waste-register/consistency?from=" + first.size() + "&to=" + last.size())
                .expect(200);
        assertThat(ConsistencyProof.parse(proof.text()).verify(first, last).exitStatus())
                .isZero();
        part.asNobody().get("/api/waste-register/consistency?from=0&to=1").expect(400);
        part.asNobody().get("/api/waste-register/consistency?from=1&to=999999").expect(400);
    }

    @Test
    void a_restricted_reader_verifies_the_whole_tree_and_reads_only_the_own_entries() throws Exception {
        Actor one = A.keeper(part);
        Actor other = A.keeper(part);
        eventually(() -> write(one).expect(200));
        eventually(() -> write(other).expect(200));
        Answer export =
                part.as(one).get("/api/waste-register/exports/entries.ndjson").expect(200);
        assertThat(verify(export.bytes(), intruder.checkpoints()))
                .isInstanceOfSatisfying(Verdict.Intact.class, intact -> assertThat(intact.withheld())
                        .isPositive());
        assertThat(export.text())
                .contains(one.organisation().toString())
                .doesNotContain(other.organisation().toString());
    }

    @Test
    void the_running_service_may_neither_update_nor_delete_what_the_register_holds() throws Exception {
        eventually(() -> write(A.keeper(part)).expect(200));
        assertThat(Intruder.REGISTER).allSatisfy(table -> assertThat(List.of(
                        "DELETE FROM " + table,
                        "UPDATE " + table + " SET " + intruder.column(table) + " = " + intruder.column(table),
                        "TRUNCATE TABLE " + table,
                        "ALTER TABLE " + table + " DROP PRIMARY KEY"))
                .allMatch(intruder::denied));
        assertThat(intruder.denied("SELECT COUNT(*) FROM register_entry")).isFalse();
    }

    @Test
    void an_entry_changed_with_all_rights_on_the_database_is_named() throws Exception {
        Actor keeper = A.keeper(part);
        eventually(() -> write(keeper).expect(200));
        long index = Long.parseLong(write(keeper).expect(200).at("/entryIndex"));
        byte[] honest = intruder.content(index);
        try {
            intruder.tamper(
                    index,
                    new String(honest, java.nio.charset.StandardCharsets.UTF_8)
                            .replace("\"weightValue\":\"0.184\"", "\"weightValue\":\"0.084\"")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(verify(export(), intruder.checkpoints()))
                    .isInstanceOfSatisfying(Verdict.Tampered.class, tampered -> assertThat(tampered.faults())
                            .singleElement()
                            .isInstanceOfSatisfying(Fault.LeafHashContradicted.class, fault -> assertThat(fault.index())
                                    .isEqualTo(index)));
        } finally {
            intruder.tamper(index, honest);
        }
        assertThat(verify(export(), intruder.checkpoints())).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void a_killed_transaction_leaves_no_gap_and_no_entry() {
        Actor keeper = A.keeper(part);
        eventually(() -> write(keeper).expect(200));
        long before = size();
        Entries register = part.bean(Entries.class);
        assertThatThrownBy(() -> intruder.transactions().executeWrite(_ -> {
                    Entries.Appended place = register.append(keeper.organisation(), Map.of("lineId", "never"));
                    throw new IllegalStateException("killed at " + place.index());
                }))
                .hasMessage("killed at " + before);
        assertThat(write(keeper).expect(200).at("/entryIndex")).isEqualTo(Long.toString(before));
    }

    private static Answer write(Actor keeper) {
        Map<String, String> fields = A.incoming();
        fields.remove("publicId");
        return part.as(keeper)
                .put(
                        "/api/waste-register/lines/" + Ids.next(),
                        Map.of("registerType", "INCOMING_WASTE", "fields", fields));
    }

    private static long size() {
        String note = part.asNobody()
                .get("/api/waste-register/checkpoint")
                .expect(200)
                .text();
        return Long.parseLong(note.split("\n")[1]);
    }

    private static byte[] export() {
        return A.auditor(part)
                .get("/api/waste-register/exports/entries.ndjson")
                .expect(200)
                .bytes();
    }

    private static Verdict verify(byte[] export, List<String> notes) throws Exception {
        return new ExportVerifier(opened(notes), true, List.of())
                .verify(new ExportReader(new ByteArrayInputStream(export)), Optional.empty());
    }

    private static List<Checkpoint> opened(List<String> notes) throws Exception {
        TrustedCheckpoints keys = TrustedCheckpoints.parse(
                part.asNobody().get("/api/waste-register/key").expect(200).text());
        List<Checkpoint> heads = new ArrayList<>();
        for (String note : notes) {
            assertThat(keys.open(note, "test")).isInstanceOf(TrustedCheckpoints.Opened.Signed.class);
            heads.add(Checkpoint.parse(SignedNote.parse(note)));
        }
        return heads;
    }

    private static List<String> files() throws Exception {
        List<String> notes = new ArrayList<>();
        try (var files = Files.list(folder.resolve("checkpoints"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".checkpoint"))
                    .toList()) {
                notes.add(Files.readString(file));
            }
        }
        return notes;
    }
}
