package fr.boucle.wasteregister.line;

import fr.boucle.values.Mass;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.line.CorrectLine.Command;
import fr.boucle.wasteregister.line.CorrectLine.Reason;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.wasteregister.platform.Templates;
import fr.boucle.wasteregister.platform.Tonnes;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Version;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a correction may change: the fields it names, never whose line it is nor its id; and a BSD's number told later. */
@Singleton
class CorrectionRules {
    private static final Set<String> FIXED =
            Set.of("publicId", "reason", "reportForCompanySiret", "reportAsCompanySiret");
    private static final String WEIGHT = "weightValue";

    private final OwnLines own;
    private final NoteRules notes;
    private final ProofRules proofs;
    private final Templates templates;

    CorrectionRules(OwnLines own, NoteRules notes, ProofRules proofs, Templates templates) {
        this.proofs = proofs;
        this.own = own;
        this.notes = notes;
        this.templates = templates;
    }

    Lines.Decision decision(Command asked, @Nullable String ifMatch, LineNote known, Actor actor) {
        return new Lines.Decision() {
            @Override
            public List<LineChange> apply(RegisterLine line) {
                return List.of(change(line, asked, known, actor.organisation()));
            }

            @Override
            public boolean isDone(RegisterLine line) {
                return repeats(line, asked, ifMatch, known);
            }
        };
    }

    /** The same correction again, a moment later: made on the version before, told in the same words. */
    private static boolean repeats(RegisterLine line, Command asked, @Nullable String ifMatch, LineNote known) {
        RegisterLine.Newest newest = line.newest();
        return Version.required(ifMatch).number() + 1 == newest.version()
                && newest.reason().equals(asked.reason().name())
                && asked.explanation().strip().equals(newest.explanation())
                && (asked.massGrams() == null || asked.massGrams() == newest.massGrams())
                && known.holds(asked.note())
                && asked.given().entrySet().stream().allMatch(field -> newest.fields()
                        .get(field.getKey())
                        .orElse("")
                        .equals(field.getValue().strip()));
    }

    private LineChange change(RegisterLine was, Command asked, LineNote known, UUID organisation) {
        boolean cancels = asked.reason() == Reason.ANNULER;
        LineNote told = notes.corrected(was, known, asked.note(), cancels);
        LineChange change =
                cancels ? cancelled(was, asked) : corrected(was, asked.given(), asked.massGrams(), organisation);
        boolean same = change.fields().equals(was.newest().fields())
                && change.massGrams() == was.newest().massGrams();
        if (!cancels && same && !told.isTold()) {
            throw own.notAcceptable("", "Cette correction ne change rien.");
        }
        if (!cancels) {
            notes.mustHold(was, change.fields(), known.then(told));
        }
        return new LineChange(
                asked.reason().name(),
                asked.explanation().strip(),
                change.fields(),
                change.massGrams(),
                told.members());
    }

    /** The note as a correction of these fields leaves it, judged as the correction is. */
    LineNote noteOf(RegisterLine was, LineFields now, LineNote known, LineNote told) {
        LineNote then = known.then(notes.corrected(was, known, told, false));
        notes.mustHold(was, now, then);
        return then;
    }

    private LineChange cancelled(RegisterLine was, Command asked) {
        mayStillChange(was);
        if (!asked.given().isEmpty()) {
            throw own.notAcceptable(asked.given().keySet().iterator().next(), "Une annulation ne change aucun champ.");
        }
        RegisterLine.Newest newest = was.newest();
        return new LineChange("", "", newest.fields(), newest.massGrams(), Map.of());
    }

    /** The line as these fields make it; the whole line may be given, what is as it was is no change. */
    LineChange corrected(RegisterLine was, Map<String, String> given, @Nullable Long massGrams, UUID organisation) {
        mayStillChange(was);
        LineFields fields = was.newest().fields();
        Map<String, String> changes = new HashMap<>(given);
        if (massGrams != null) {
            changes.put(WEIGHT, Tonnes.of(new Mass(massGrams)));
        }
        changes.entrySet().removeIf(field -> field.getValue()
                .strip()
                .equals(fields.get(field.getKey()).orElse("")));
        RegisterType type = was.identity().type();
        changes.keySet().forEach(key -> mayChange(type, key));
        LineFields now = changes.isEmpty()
                ? fields
                : own.accepted(type, fields.with(changes), organisation)
                        .with(Map.of("publicId", was.identity().publicId()));
        proofs.mustHold(type, fields, now);
        return new LineChange("", "", now, grams(was, massGrams, now), Map.of());
    }

    private static void mayStillChange(RegisterLine was) {
        if (was.isCancelled()) {
            throw new Refusal(
                    WasteRefusal.LINE_CANCELLED, "Line " + was.identity().publicId() + " was cancelled.");
        }
    }

    /** The platform's tonnes are whole kilograms: the line keeps its grams unless the correction names the weight. */
    private static long grams(RegisterLine was, @Nullable Long told, LineFields now) {
        if (told != null) {
            return told;
        }
        boolean sameWeight = now.get(WEIGHT).equals(was.newest().fields().get(WEIGHT));
        return sameWeight
                ? was.newest().massGrams()
                : Tonnes.parse(now.require(WEIGHT)).grams();
    }

    private void mayChange(RegisterType type, String key) {
        if (FIXED.contains(key) || !templates.of(type).has(key)) {
            throw own.notAcceptable(key, "Une correction ne peut pas changer ce champ.");
        }
    }
}
