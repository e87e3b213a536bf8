package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.line.CorrectLine.Command;
import fr.boucle.wasteregister.line.CorrectLine.Reason;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.wasteregister.platform.Templates;
import fr.boucle.wasteregister.platform.ToldLine;
import fr.boucle.wasteregister.platform.Tonnes;
import fr.boucle.web.Actor;
import fr.boucle.web.Bounds;
import fr.boucle.web.Refusal;
import fr.boucle.web.Version;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a correction may change: the fields it names, never whose line it is nor its id. All that is minded is told at once. */
@Singleton
class CorrectionRules {
    private static final Set<String> FIXED =
            Set.of("publicId", "reason", "reportForCompanySiret", "reportAsCompanySiret");

    private final OwnLines own;
    private final NoteRules notes;
    private final ProofRules proofs;
    private final TieRules tied;
    private final Templates templates;
    private final Bounds bounds;

    CorrectionRules(
            OwnLines own, NoteRules notes, ProofRules proofs, TieRules tied, Templates templates, Bounds bounds) {
        this.own = own;
        this.notes = notes;
        this.proofs = proofs;
        this.tied = tied;
        this.templates = templates;
        this.bounds = bounds;
    }

    Lines.Decision decision(Command asked, @Nullable String ifMatch, TieRules.Ties ties, Actor actor) {
        return new Lines.Decision() {
            @Override
            public List<LineChange> apply(RegisterLine line) {
                return List.of(change(line, asked, ties, actor.organisation()));
            }

            @Override
            public boolean isDone(RegisterLine line) {
                return Version.required(ifMatch).number() + 1 == line.newest().version()
                        && asked.isToldBy(line.newest(), ties.note())
                        && told(line, asked.wish(), actor.organisation())
                                .fields()
                                .equals(line.newest().fields());
            }
        };
    }

    private LineChange change(RegisterLine was, Command asked, TieRules.Ties ties, UUID organisation) {
        boolean cancels = asked.reason() == Reason.ANNULER;
        Optional<Refusal> misfit = bounds.of(asked);
        CorrectedLine now = cancels ? cancelled(was, asked, ties) : corrected(was, asked.wish(), ties, organisation);
        boolean same =
                !cancels && misfit.isEmpty() && now.isAs(was) && !asked.note().isTold();
        Optional<Refusal> nothing =
                same ? Optional.of(own.notAcceptable("", "Cette correction ne change rien.")) : Optional.empty();
        Refusal.throwAll(Stream.concat(Stream.of(misfit, nothing), now.minded().stream()));
        return new LineChange(
                asked.reason().name(),
                asked.explanation().strip(),
                now.fields(),
                now.massGrams(),
                asked.note().members());
    }

    private CorrectedLine cancelled(RegisterLine was, Command asked, TieRules.Ties ties) {
        mayStillChange(was);
        Stream<Optional<Refusal>> minded = Stream.concat(
                asked.given().keySet().stream()
                        .map(key -> Optional.of(own.notAcceptable(key, "Une annulation ne change aucun champ."))),
                Stream.of(notes.corrected(was, ties.note(), asked.note(), true)));
        RegisterLine.Newest newest = was.newest();
        return new CorrectedLine(newest.fields(), newest.massGrams(), ties.note(), minded.toList());
    }

    /** The line as this makes it. */
    CorrectedLine corrected(RegisterLine was, CorrectionWish wish, TieRules.Ties ties, UUID organisation) {
        mayStillChange(was);
        ToldLine line = told(was, wish, organisation);
        LineFields now = line.fields();
        List<Optional<Refusal>> minded = Stream.of(
                        line.minded().stream(),
                        proofs.judge(was.identity().type(), was.newest().fields(), now),
                        tied.judge(was, now, ties),
                        notes.judge(was, now, ties.note(), wish.note()))
                .flatMap(Function.identity())
                .toList();
        LineNote note = ties.note().then(wish.note());
        return new CorrectedLine(now, grams(was, wish.massGrams(), now), note, minded);
    }

    /** Its fields in the form the register keeps: told twice, they are the same. */
    private ToldLine told(RegisterLine was, CorrectionWish wish, UUID organisation) {
        RegisterType type = was.identity().type();
        LineFields before = was.newest().fields();
        Map<String, String> changes = wish.changesOf(before);
        if (changes.isEmpty()) {
            return new ToldLine(before, List.of());
        }
        ToldLine line = own.told(type, before.with(changes), organisation);
        return new ToldLine(
                line.fields().with(Map.of("publicId", was.identity().publicId())),
                Stream.concat(changes.keySet().stream().map(key -> mayChange(type, key)), line.minded().stream())
                        .toList());
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
        long before = was.newest().massGrams();
        return now.get(CorrectionWish.WEIGHT)
                .filter(tonnes -> !tonnes.equals(
                        was.newest().fields().get(CorrectionWish.WEIGHT).orElse("")))
                .map(tonnes -> Tonnes.parse(tonnes).grams())
                .orElse(before);
    }

    private Optional<Refusal> mayChange(RegisterType type, String key) {
        return FIXED.contains(key) || !templates.of(type).has(key)
                ? Optional.of(own.notAcceptable(key, "Une correction ne peut pas changer ce champ."))
                : Optional.empty();
    }
}
