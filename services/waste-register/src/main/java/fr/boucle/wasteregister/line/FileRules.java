package fr.boucle.wasteregister.line;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.NoteColumns;
import fr.boucle.wasteregister.platform.RegisterFile;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.wasteregister.platform.ToldLine;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a line of a former register's file must be to be taken over: known before, and judged when it is. */
@Singleton
class FileRules {
    private final OwnLines own;
    private final NoteRules notes;
    private final ProofRules proofs;

    FileRules(OwnLines own, NoteRules notes, ProofRules proofs) {
        this.proofs = proofs;
        this.own = own;
        this.notes = notes;
    }

    record Accepted(LineFields fields, LineNote note) {}

    @CanIgnoreReturnValue
    Accepted accepted(RegisterType type, RegisterFile.Row row, UUID organisation) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.remove("publicId");
        String number = cells.getOrDefault(NoteColumns.NUMBER, "");
        String exemption = cells.getOrDefault(NoteColumns.EXEMPTION, "");
        LineNote note = NoteRules.ofFile(number, exemption);
        ToldLine line = own.told(type, LineFields.of(cells), organisation);
        Refusal.throwAll(Stream.of(
                        line.minded().stream(),
                        proofs.judge(type, line.fields()),
                        Stream.of(notes.judgeOfFile(type, line.fields(), note, exemption)))
                .flatMap(Function.identity()));
        return new Accepted(line.fields(), note);
    }

    /** Why a line would be left out, in the language of whoever asks. */
    Optional<String> leavesOut(RegisterType type, RegisterFile.Row row, UUID organisation) {
        try {
            accepted(type, row, organisation);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(why(refusal));
        }
    }

    static String why(Refusal refusal) {
        String faults = refusal.faults().stream()
                .map(Refusal.FieldFault::detail)
                .distinct()
                .collect(Collectors.joining(" "));
        return faults.isEmpty() ? refusal.detail() : faults;
    }
}
