package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.law.RefusalWords;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.lot.NoteExemption;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.List;

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

    /** What is told of a line about to be written; what does not pass is said at its member. */
    LineNote accepted(RegisterType type, LineFields line, LineNote told) {
        judge(type, line, told, BY_HAND);
        return told;
    }

    /** The same of a line of a file. */
    LineNote acceptedOfFile(RegisterType type, LineFields line, String number, String exemption) {
        LineNote told = LineNote.of(number, exemption.isEmpty() ? null : named(exemption));
        judge(type, line, told, IN_A_FILE);
        return told;
    }

    private NoteExemption named(String exemption) {
        for (NoteExemption one : NoteExemption.values()) {
            if (one.name().equalsIgnoreCase(exemption.strip())) {
                return one;
            }
        }
        throw missing("/noteExemption", IN_A_FILE);
    }

    private void judge(RegisterType type, LineFields line, LineNote told, String passes) {
        if (type != RegisterType.OUTGOING_WASTE) {
            if (told.isTold()) {
                throw own.notAcceptable("bsdNumber", "Seul un déchet qui part porte un numéro de bordereau.");
            }
            return;
        }
        if (LineFindings.isDangerous(line) && !told.isTold()) {
            throw missing("/bsdNumber", passes);
        }
        if (told.exemption() == NoteExemption.ECO_ORGANISME_COLLECTION
                && line.get("ecoOrganismeSiret").isEmpty()) {
            throw missing(
                    "/fields/ecoOrganismeSiret",
                    "La collecte d'un éco-organisme dit lequel : donnez son SIRET et son nom.");
        }
    }

    /** What a correction tells: of a lot its number once, of another line whatever it has become. */
    LineNote corrected(RegisterLine was, LineNote known, LineNote told, boolean cancels) {
        if (!told.isTold()) {
            return told;
        }
        boolean ofLot = was.lot() != null;
        if (cancels || ofLot && known.number() != null) {
            throw own.notAcceptable("bsdNumber", "Ce lot n'est pas parti sans numéro de bordereau.");
        }
        if (told.exemption() != null && (ofLot || known.number() != null)) {
            throw own.notAcceptable("noteExemption", "Donnez le numéro du bordereau : une dispense se dit au départ.");
        }
        return told;
    }

    /** No correction makes of a line what could not have been written; a lot's is judged where it becomes dangerous. */
    void mustHold(RegisterLine was, LineFields now, LineNote note) {
        RegisterType type = was.identity().type();
        if (was.lot() == null || !LineFindings.isDangerous(was.newest().fields())) {
            judge(type, now, note, BY_HAND);
        }
    }

    private Refusal missing(String pointer, String french) {
        return words.forReader(
                new Refusal(WasteRefusal.NOTE_MISSING, french, List.of(new Refusal.FieldFault(pointer, french))));
    }
}
