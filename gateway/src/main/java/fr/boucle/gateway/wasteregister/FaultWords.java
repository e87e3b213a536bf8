package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.pages.Page;
import fr.boucle.verify.Fault;

/** What the verifier found, in the reader's words: each names the entry or the file where that can be known. */
final class FaultWords {
    private FaultWords() {}

    static String of(Page page, Fault fault) {
        return switch (fault) {
            case Fault.DamagedLine damaged ->
                page.t("La ligne {0} de l'export est abîmée : elle n'est pas au format.", damaged.line() + 1);
            case Fault.OutOfOrder found ->
                found.found() > found.due()
                        ? page.t(
                                "Ligne {0} de l'export : l'entrée {1} est attendue, l'entrée {2} s'y trouve. Des entrées ont été enlevées ou déplacées.",
                                found.line() + 1, found.due(), found.found())
                        : page.t(
                                "Ligne {0} de l'export : l'entrée {1} est attendue, l'entrée {2} s'y trouve. Elle est ajoutée, répétée ou déplacée.",
                                found.line() + 1, found.due(), found.found());
            case Fault.LeafHashContradicted altered ->
                page.t("Entrée {0} : modifiée. Son texte ne donne pas l'empreinte écrite à côté.", altered.index());
            case Fault.NotCanonical odd ->
                page.t("Entrée {0} : aucun registre n'écrit une entrée sous cette forme.", odd.index());
            case Fault.IndexContradicted moved ->
                page.t(
                        "Entrée {0} : elle dit être l'entrée {1}. Déplacée ou renumérotée.",
                        moved.index(), moved.inside());
            case Fault.BackDated dated ->
                page.t(
                        "Entrée {0} : antidatée. Elle se dit du {1}, l'entrée d'avant du {2}.",
                        dated.index(), dated.at(), dated.previousAt());
            case Fault.DiffersFromOlderExport since ->
                page.t("Entrées {0} à {1} : changées depuis l'ancien export.", since.from(), since.to());
            default -> ofWhole(page, fault);
        };
    }

    private static String ofWhole(Page page, Fault fault) {
        return switch (fault) {
            case Fault.RootMismatch root ->
                page.t(
                        "Entre les entrées {0} et {1} : quelque chose a été modifié, enlevé, ajouté ou déplacé. Le sceau ne correspond pas (entrées couvertes : {2}).",
                        root.matching(), root.failing() - 1, root.failing());
            case Fault.Missing end ->
                page.t("Entrées {0} à {1} : elles manquent à la fin, un sceau les couvre.", end.from(), end.to());
            case Fault.Forked forked ->
                page.t(
                        "Registre à deux histoires : deux sceaux vrais se contredisent (entrées couvertes : {0} et {1}).",
                        forked.one().size(), forked.other().size());
            case Fault.ForgedCheckpoint _ ->
                page.t("Le sceau est faux ou modifié : sa signature n'est pas celle de la clé du registre.");
            case Fault.ForgedManifest _ ->
                page.t(
                        "Le manifeste du dossier est faux ou modifié : sa signature n'est pas celle de la clé du registre.");
            case Fault.FileContradicted file -> ofFile(page, file);
            default ->
                page.t("La preuve ne mène pas à la racine signée : cette entrée n'est pas dans le registre scellé.");
        };
    }

    private static String ofFile(Page page, Fault.FileContradicted file) {
        return switch (file.how()) {
            case ALTERED -> page.t("{0} : modifié depuis que le dossier a été scellé.", file.path());
            case REMOVED -> page.t("{0} : enlevé depuis que le dossier a été scellé.", file.path());
            case ADDED -> page.t("{0} : ajouté depuis que le dossier a été scellé.", file.path());
        };
    }
}
