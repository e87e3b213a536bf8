package fr.boucle.verify;

import static fr.boucle.verify.Auditor.OLD;
import static fr.boucle.verify.Auditor.REGISTER;
import static fr.boucle.verify.Auditor.altered;
import static fr.boucle.verify.Auditor.faults;
import static fr.boucle.verify.Auditor.judge;
import static fr.boucle.verify.Auditor.reader;
import static fr.boucle.verify.Auditor.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Forked logs, forged checkpoints, and files too damaged to accuse anybody. */
class ForkedOrDamagedTest {
    @Test
    void two_checkpoints_of_one_size_are_a_forked_log() throws IOException {
        Checkpoint other = altered(7).checkpoint(20);
        Verdict verdict = new ExportVerifier(List.of(REGISTER.checkpoint(20), other), true, List.of())
                .verify(reader(REGISTER.export()), Optional.empty());
        assertThat(sentences(verdict)).anyMatch(sentence -> sentence.startsWith("forked log"));
    }

    @Test
    void a_log_rewritten_and_signed_again_is_forked_and_the_interval_named() throws IOException {
        SampleRegister rewritten = altered(7);
        List<Checkpoint> held = List.of(rewritten.checkpoint(20), REGISTER.checkpoint(10), REGISTER.checkpoint(6));
        Verdict verdict =
                new ExportVerifier(held, true, List.of()).verify(reader(rewritten.export()), Optional.empty());
        assertThat(faults(verdict))
                .contains(new Fault.Forked(REGISTER.checkpoint(10), rewritten.checkpoint(20)))
                .anyMatch(fault -> fault.sentence().contains("entries 6 to 9"));
    }

    @Test
    void a_forged_checkpoint_is_tampering() throws IOException {
        Verdict verdict = new ExportVerifier(List.of(), true, List.of(new Fault.ForgedCheckpoint("newest.txt")))
                .verify(reader(REGISTER.export()), Optional.empty());
        assertThat(sentences(verdict)).singleElement().asString().contains("newest.txt", "forged");
    }

    @Test
    void an_older_export_that_is_itself_false_accuses_nobody() throws IOException {
        for (String older : List.of(altered(7).export(), OLD.replaceFirst("1007", "1008"), OLD.substring(0, 900))) {
            assertThat(new ExportVerifier(List.of(REGISTER.checkpoint(20)), true, List.of())
                            .verify(reader(REGISTER.export()), Optional.of(reader(older))))
                    .isInstanceOf(Verdict.CannotJudge.class);
        }
    }

    @Test
    void a_file_that_is_no_export_or_is_cut_cannot_be_judged() throws IOException {
        for (String file :
                List.of("hello\n", "{\"index\":0}\n", OLD.replace("\n", "\r\n"), OLD.substring(0, OLD.length() - 9))) {
            assertThat(judge(file, 20)).isInstanceOf(Verdict.CannotJudge.class);
        }
        assertThat(judge(OLD.substring(0, OLD.length() - 1), 20)).isInstanceOf(Verdict.Intact.class);
        assertThat(faults(judge("", 20))).containsExactly(new Fault.Missing(0, 19));
    }

    @Test
    void a_damaged_line_is_named_and_the_rest_still_read() throws IOException {
        List<String> lines = REGISTER.lines();
        lines.set(2, "{\"index\":2,\"entry\":" + "x".repeat(3_000_000) + "}");
        lines.set(11, lines.get(11).replace("1011", "1012"));
        assertThat(sentences(judge(SampleRegister.export(lines), 1, 20)))
                .satisfiesExactly(
                        damaged -> assertThat(damaged).startsWith("entry 2: line 3"),
                        altered -> assertThat(altered).startsWith("entry 11: altered"));
    }

    @Test
    void an_export_falsified_everywhere_is_reported_in_bounded_space() throws IOException {
        SampleRegister large = SampleRegister.of(300);
        assertThat(judge(large.export().replace("batterie", "Batterie"), 1))
                .isInstanceOfSatisfying(Verdict.Tampered.class, tampered -> {
                    assertThat(tampered.faults()).hasSize(100);
                    assertThat(tampered.more()).isEqualTo(200);
                });
    }
}
