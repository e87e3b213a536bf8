package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.pages.Page;
import fr.boucle.verify.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * A verdict as its page shows it.
 *
 * @param holds whether nothing contradicts it
 * @param sentences what was found, each on its own
 */
public record Verified(boolean holds, List<String> sentences) {
    static Verified of(Page page, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact intact -> new Verified(true, intact(page, intact));
            case Verdict.Proven _ ->
                new Verified(
                        true,
                        List.of(page.t("Ce que ce fichier prouve est dans le registre, tel que la clé l'a signé.")));
            case Verdict.Tampered tampered -> {
                List<String> found = new ArrayList<>(tampered.faults().stream()
                        .map(fault -> FaultWords.of(page, fault))
                        .toList());
                if (tampered.more() > 0) {
                    found.add(page.n(tampered.more(), "Et {0} autre.", "Et {0} autres."));
                }
                yield new Verified(false, found);
            }
            case Verdict.CannotJudge _ ->
                new Verified(false, List.of(page.t("Rien ne peut être conclu : ce dossier ne prouve aucune entrée.")));
        };
    }

    private static List<String> intact(Page page, Verdict.Intact intact) {
        List<String> found = new ArrayList<>();
        found.add(page.n(
                intact.covered().size(),
                "L'entrée couverte par le sceau est celle qui a été signée.",
                "Les {0} entrées couvertes par le sceau sont celles qui ont été signées."));
        if (intact.withheld() > 0) {
            found.add(page.n(
                    intact.withheld(),
                    "{0} entrée n'est donnée que par son empreinte : elle est vérifiée comme les autres.",
                    "{0} entrées ne sont données que par leur empreinte : elles sont vérifiées comme les autres."));
        }
        if (intact.uncovered() > 0) {
            found.add(page.n(
                    intact.uncovered(),
                    "{0} entrée est plus récente que le sceau : rien ne la garantit encore.",
                    "{0} entrées sont plus récentes que le sceau : rien ne les garantit encore."));
        }
        return found;
    }
}
