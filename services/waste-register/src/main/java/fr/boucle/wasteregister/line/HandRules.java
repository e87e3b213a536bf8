package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.wasteregister.platform.ToldLine;
import fr.boucle.web.Bounds;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that must hold for a line by hand, judged before anything is written: what is minded is told at once, each at its field. */
@Singleton
class HandRules {
    private final Bounds bounds;
    private final OwnLines own;
    private final ProofRules proofs;
    private final DeviceRules tied;
    private final NoteRules notes;

    HandRules(Bounds bounds, OwnLines own, ProofRules proofs, DeviceRules tied, NoteRules notes) {
        this.bounds = bounds;
        this.own = own;
        this.proofs = proofs;
        this.tied = tied;
        this.notes = notes;
    }

    /** A line that may be written, with its devices and its note. */
    record Accepted(LineFields fields, Set<UUID> devices, LineNote note) {}

    Accepted accepted(WriteLine.Command asked, UUID organisation) {
        Optional<Refusal> misfit = bounds.of(asked);
        if (asked.registerType() == null) {
            Refusal.throwAll(Stream.of(misfit));
        }
        RegisterType type = asked.registerType();
        ToldLine line = own.told(type, LineFields.of(asked.given()), organisation);
        OwnLines.Coded coded = own.devices(asked.codes());
        Set<UUID> devices =
                Stream.of(coded.ids(), asked.ids()).flatMap(Set::stream).collect(Collectors.toSet());
        LineNote note = LineNote.of(asked.bsdNumber(), asked.noteExemption());
        Refusal.throwAll(Stream.of(
                        Stream.of(misfit),
                        line.minded().stream(),
                        Stream.of(coded.unknown()),
                        proofs.judge(type, line.fields()),
                        tied.judge(type, line.fields(), devices),
                        Stream.of(notes.judge(type, line.fields(), note)))
                .flatMap(Function.identity()));
        return new Accepted(line.fields(), devices, note);
    }
}
