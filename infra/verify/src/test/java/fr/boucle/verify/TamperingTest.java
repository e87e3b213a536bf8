package fr.boucle.verify;

import static fr.boucle.verify.Auditor.OLD;
import static fr.boucle.verify.Auditor.REGISTER;
import static fr.boucle.verify.Auditor.altered;
import static fr.boucle.verify.Auditor.faults;
import static fr.boucle.verify.Auditor.judge;
import static fr.boucle.verify.Auditor.judgeWithOlder;
import static fr.boucle.verify.Auditor.reader;
import static fr.boucle.verify.Auditor.sentences;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Each kind of tampering by someone who may change everything in the database but cannot sign. */
class TamperingTest {
    @Test
    void an_untouched_export_is_intact() throws IOException {
        Verdict.Intact intact = (Verdict.Intact) judge(REGISTER.export(), 0, 1, 5, 8, 20);
        assertThat(intact.covered()).isEqualTo(REGISTER.checkpoint(20));
        assertThat(intact.read()).isEqualTo(20);
        assertThat(intact.checkpoints()).isEqualTo(5);
        assertThat(judgeWithOlder(REGISTER.export())).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void an_export_with_withheld_entries_is_intact() throws IOException {
        List<String> lines = REGISTER.lines();
        lines.set(3, SampleRegister.withheldLine(3, REGISTER.entries().get(3)));
        assertThat(judge(SampleRegister.export(lines), 20))
                .isInstanceOfSatisfying(Verdict.Intact.class, intact -> assertThat(intact.withheld())
                        .isEqualTo(1));
    }

    @Test
    void entries_after_an_old_checkpoint_are_told_apart() throws IOException {
        assertThat(judge(REGISTER.export(), 15))
                .isInstanceOfSatisfying(Verdict.Intact.class, intact -> assertThat(intact.uncovered())
                        .isEqualTo(5));
        assertThat(new ExportVerifier(List.of(REGISTER.checkpoint(15)), true, List.of())
                        .verify(reader(REGISTER.export()), Optional.empty()))
                .isInstanceOfSatisfying(Verdict.CannotJudge.class, open -> assertThat(open.why())
                        .contains("entries 15 to 19", "size 20"));
    }

    @Property(tries = 300)
    void any_flipped_bit_is_found(@ForAll @IntRange(min = 0, max = 1_000_000) int any) throws IOException {
        byte[] bytes = REGISTER.export().getBytes(UTF_8);
        bytes[any % bytes.length] ^= (byte) (1 << any % 8);
        Verdict verdict = new ExportVerifier(List.of(REGISTER.checkpoint(20)), true, List.of())
                .verify(new ExportReader(new ByteArrayInputStream(bytes)), Optional.empty());
        boolean lastLineFeed = any % bytes.length == bytes.length - 1;
        assertThat(verdict.exitStatus()).isEqualTo(lastLineFeed ? 2 : 1);
    }

    @Test
    void an_altered_entry_contradicts_its_leaf_hash_and_is_named() throws IOException {
        List<String> lines = REGISTER.lines();
        lines.set(7, lines.get(7).replace("\"massGrams\":1007", "\"massGrams\":1008"));
        assertThat(faults(judge(SampleRegister.export(lines), 5, 20)))
                .singleElement()
                .isInstanceOfSatisfying(Fault.LeafHashContradicted.class, fault -> assertThat(fault.index())
                        .isEqualTo(7));
    }

    @Test
    void an_entry_altered_with_its_leaf_hash_lies_between_two_checkpoints() throws IOException {
        String tampered = altered(7).export();
        assertThat(faults(judge(tampered, 5, 8, 20)))
                .singleElement()
                .isInstanceOfSatisfying(Fault.RootMismatch.class, fault -> {
                    assertThat(fault.matching()).isEqualTo(5);
                    assertThat(fault.failing()).isEqualTo(8);
                    assertThat(fault.sentence()).contains("entries 5 to 7");
                });
        assertThat(sentences(judge(tampered, 20))).anyMatch(sentence -> sentence.contains("entries 0 to 19"));
    }

    @Test
    void an_entry_altered_with_its_leaf_hash_is_named_by_an_older_export() throws IOException {
        assertThat(faults(judgeWithOlder(altered(7).export())))
                .contains(new Fault.DiffersFromOlderExport(7, 7, Change.ALTERED));
    }

    @Test
    void a_removed_line_is_named() throws IOException {
        List<String> lines = REGISTER.lines();
        lines.remove(4);
        assertThat(faults(judge(SampleRegister.export(lines), 20))).contains(new Fault.OutOfOrder(4, 4, 5));
    }

    @Test
    void a_removed_entry_with_the_following_renumbered_is_found_and_named_by_an_older_export() throws IOException {
        List<String> entries = new ArrayList<>(REGISTER.entries());
        entries.remove(4);
        String renumberedLines = new SampleRegister(entries).export();
        assertThat(faults(judge(renumberedLines, 20))).contains(new Fault.IndexContradicted(4, 5));
        assertThat(faults(judgeWithOlder(renumberedLines)))
                .contains(new Fault.DiffersFromOlderExport(4, 4, Change.REMOVED));
    }

    @Test
    void a_removal_hidden_by_renumbering_entries_too_lies_between_two_checkpoints() throws IOException {
        List<String> entries = new ArrayList<>(REGISTER.entries());
        entries.remove(4);
        SampleRegister rewritten = renumbered(entries);
        assertThat(sentences(judge(rewritten.export(), 3, 6, 19))).anyMatch(s -> s.contains("entries 3 to 5"));
        assertThat(faults(judge(rewritten.export(), 3))).isEmpty();
    }

    @Test
    void entries_missing_at_the_end_are_named() throws IOException {
        String shorter = SampleRegister.export(REGISTER.lines().subList(0, 18));
        assertThat(faults(judge(shorter, 5, 20))).containsExactly(new Fault.Missing(18, 19));
        assertThat(faults(new ExportVerifier(List.of(REGISTER.checkpoint(10)), false, List.of())
                        .verify(reader(shorter), Optional.of(reader(OLD)))))
                .containsExactly(new Fault.DiffersFromOlderExport(18, 19, Change.REMOVED));
    }

    @Test
    void an_inserted_entry_is_named() throws IOException {
        List<String> lines = REGISTER.lines();
        lines.add(4, SampleRegister.line(4, SampleRegister.entry(4, "ajouté", SampleRegister.recordedAt(3))));
        assertThat(faults(judge(SampleRegister.export(lines), 20))).contains(new Fault.OutOfOrder(5, 5, 4));
        List<String> entries = new ArrayList<>(REGISTER.entries());
        entries.add(4, SampleRegister.entry(4, "ajouté", SampleRegister.recordedAt(3)));
        assertThat(faults(judgeWithOlder(new SampleRegister(entries).export())))
                .contains(new Fault.DiffersFromOlderExport(4, 4, Change.INSERTED));
    }

    @Test
    void reordered_entries_are_named() throws IOException {
        List<String> lines = REGISTER.lines();
        Collections.swap(lines, 8, 9);
        assertThat(faults(judge(SampleRegister.export(lines), 20)))
                .contains(new Fault.OutOfOrder(8, 8, 9), new Fault.OutOfOrder(9, 10, 8));
        List<String> entries = new ArrayList<>(REGISTER.entries());
        Collections.swap(entries, 18, 19);
        String renumberedLines = new SampleRegister(entries).export();
        assertThat(faults(judge(renumberedLines, 20))).contains(new Fault.IndexContradicted(18, 19));
        assertThat(faults(judgeWithOlder(renumberedLines)))
                .contains(new Fault.DiffersFromOlderExport(18, 19, Change.REORDERED));
    }

    @Test
    void a_back_dated_entry_is_named_even_if_the_register_signed_it() throws IOException {
        SampleRegister backDated = REGISTER.with(19, SampleRegister.entry(19, "hier", "2026-10-31T23:59:59Z"));
        Verdict verdict = new ExportVerifier(List.of(backDated.checkpoint(20)), true, List.of())
                .verify(reader(backDated.export()), Optional.empty());
        assertThat(sentences(verdict)).singleElement().asString().startsWith("entry 19: back-dated");
    }

    @Test
    void an_entry_without_a_date_or_not_canonical_is_named() throws IOException {
        SampleRegister undated = REGISTER.with(2, "{\"index\":2}").with(3, "{\"z\":1,\"a\":2}");
        Verdict verdict = new ExportVerifier(List.of(undated.checkpoint(20)), true, List.of())
                .verify(reader(undated.export()), Optional.empty());
        assertThat(sentences(verdict)).hasSize(2);
        assertThat(sentences(verdict).getFirst()).startsWith("entry 2:").contains("recordedAt");
        assertThat(sentences(verdict).getLast()).startsWith("entry 3:").contains("sorted");
    }

    private static SampleRegister renumbered(List<String> entries) {
        return new SampleRegister(IntStream.range(0, entries.size())
                .mapToObj(i -> entries.get(i).replaceFirst("\"index\":\\d+", "\"index\":" + i))
                .toList());
    }
}
