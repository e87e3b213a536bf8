package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.law.RefusalWords;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.lot.NoteExemption;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** R541-45: dangerous waste leaves with its consignment note, or says why it has none; also where it never was a lot here. */
@Singleton
class NoteRules {
    private static final String BY_HAND = "Un déchet dangereux part avec son bordereau : donnez son numéro, ou dites"
            + " pourquoi il n'en a pas (numéro à venir, collecte d'un éco-organisme, reprise un pour un).";
    private static final String IN_A_FILE =
            "Un déchet dangereux part avec son bordereau : ajoutez au fichier la colonne"
                    + " « Numéro de bordereau », ou « Dispense de bordereau » avec NOTE_TO_COME, ECO_ORGANISME_COLLECTION ou"
                    + " ONE_FOR_ONE_TAKE_BACK.";

    private final OwnLines own;
    private final RefusalWords words;

    NoteRules(OwnLines own, RefusalWords words) {
        this.own = own;
        this.words = words;
    }

    /** What is minded of the note that is told with a line about to be written, at its member. */
    Optional<Refusal> judge(RegisterType type, LineFields line, LineNote told) {
        return judge(type, line, told, BY_HAND);
    }

    /** The same of a line of a file. */
    Optional<Refusal> judgeOfFile(RegisterType type, LineFields line, LineNote told, String exemption) {
        return !exemption.isBlank() && told.exemption() == null
                ? missing("/noteExemption", IN_A_FILE)
                : judge(type, line, told, IN_A_FILE);
    }

    /** What a file tells of the note; an exemption that is none is not told. */
    static LineNote ofFile(String number, String exemption) {
        return LineNote.of(
                number,
                Stream.of(NoteExemption.values())
                        .filter(one -> one.name().equalsIgnoreCase(exemption.strip()))
                        .findFirst()
                        .orElse(null));
    }

    private Optional<Refusal> judge(RegisterType type, LineFields line, LineNote told, String passes) {
        if (type != RegisterType.OUTGOING_WASTE) {
            return told.isTold()
                    ? Optional.of(
                            own.notAcceptable("bsdNumber", "Seul un déchet qui part porte un numéro de bordereau."))
                    : Optional.empty();
        }
        if (LineFindings.isDangerous(line) && !told.isTold()) {
            return missing("/bsdNumber", passes);
        }
        return told.exemption() == NoteExemption.ECO_ORGANISME_COLLECTION
                        && line.get("ecoOrganismeSiret").isEmpty()
                ? missing(
                        "/fields/ecoOrganismeSiret",
                        "La collecte d'un éco-organisme dit lequel : donnez son SIRET et son nom.")
                : Optional.empty();
    }

    /** What a correction tells: of a lot its number once, of another line whatever it has become. */
    Optional<Refusal> corrected(RegisterLine was, LineNote known, LineNote told, boolean cancels) {
        boolean ofLot = was.lot() != null;
        if (told.isTold() && (cancels || ofLot && known.number() != null)) {
            return Optional.of(own.notAcceptable("bsdNumber", "Ce lot n'est pas parti sans numéro de bordereau."));
        }
        return told.exemption() != null && (ofLot || known.number() != null)
                ? Optional.of(own.notAcceptable(
                        "noteExemption", "Donnez le numéro du bordereau : une dispense se dit au départ."))
                : Optional.empty();
    }

    /** No correction makes of a line what could not have been written; a lot's is judged where it becomes dangerous. */
    Stream<Optional<Refusal>> judge(RegisterLine was, LineFields now, LineNote known, LineNote told) {
        boolean asked =
                was.lot() == null || !LineFindings.isDangerous(was.newest().fields());
        return Stream.of(
                corrected(was, known, told, false),
                asked ? judge(was.identity().type(), now, known.then(told), BY_HAND) : Optional.empty());
    }

    private Optional<Refusal> missing(String pointer, String french) {
        return Optional.of(words.forReader(
                new Refusal(WasteRefusal.NOTE_MISSING, french, List.of(new Refusal.FieldFault(pointer, french)))));
    }
}
