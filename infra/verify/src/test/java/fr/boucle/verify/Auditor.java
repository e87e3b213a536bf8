package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An auditor who holds checkpoints, and perhaps an older export, of one register of twenty entries. */
final class Auditor {
    static final SampleRegister REGISTER = SampleRegister.of(20);
    static final String OLD = REGISTER.export();

    private Auditor() {}

    static SampleRegister altered(int index) {
        return REGISTER.with(index, SampleRegister.entry(index, "altéré", SampleRegister.recordedAt(index)));
    }

    /** Judges by REGISTER's true checkpoints of these sizes. */
    static Verdict judge(String export, int... sizes) throws IOException {
        return new ExportVerifier(
                        Arrays.stream(sizes).mapToObj(REGISTER::checkpoint).toList(), false, List.of())
                .verify(reader(export), Optional.empty());
    }

    static Verdict judgeWithOlder(String export) throws IOException {
        return new ExportVerifier(List.of(REGISTER.checkpoint(20)), false, List.of())
                .verify(reader(export), Optional.of(reader(OLD)));
    }

    static ExportReader reader(String export) {
        return new ExportReader(new ByteArrayInputStream(export.getBytes(UTF_8)));
    }

    static List<Fault> faults(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Tampered tampered -> tampered.faults();
            case Verdict.Intact _ -> List.of();
            case Verdict.Proven _, Verdict.CannotJudge _ -> throw new AssertionError(verdict);
        };
    }

    static List<String> sentences(Verdict verdict) {
        return faults(verdict).stream().map(Fault::sentence).toList();
    }
}
