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
                    found.add(page.t("Et {0} autres.", tampered.more()));
                }
                yield new Verified(false, found);
            }
            case Verdict.CannotJudge _ ->
                new Verified(false, List.of(page.t("Rien ne peut être conclu : ce dossier ne prouve aucune entrée.")));
        };
    }

    private static List<String> intact(Page page, Verdict.Intact intact) {
        List<String> found = new ArrayList<>();
        found.add(page.t(
                "Les {0} entrées couvertes par le sceau sont celles qui ont été signées.",
                intact.covered().size()));
        if (intact.withheld() > 0) {
            found.add(page.t(
                    "{0} entrées ne sont données que par leur empreinte : elles sont vérifiées comme les autres.",
                    intact.withheld()));
        }
        if (intact.uncovered() > 0) {
            found.add(page.t(
                    "{0} entrées sont plus récentes que le sceau : rien ne les garantit encore.", intact.uncovered()));
        }
        return found;
    }
}
