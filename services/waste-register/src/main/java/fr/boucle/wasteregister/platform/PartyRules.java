package fr.boucle.wasteregister.platform;

import java.util.List;
import java.util.Set;

/** Eco-organisation, broker and trader are named whole; waste that crosses a border has its transfer number. */
final class PartyRules {
    private static final Set<String> FOREIGN = Set.of("ENTREPRISE_UE", "ENTREPRISE_HORS_UE");

    private PartyRules() {}

    static void judge(Judging line) {
        if (line.has("ecoOrganismeSiret")) {
            line.require("ecoOrganismeName", "La raison sociale de l'éco-organisme accompagne son SIRET.");
        }
        for (String who : List.of("broker", "trader")) {
            if (line.has(who + "CompanySiret")) {
                line.require(who + "CompanyName", "La raison sociale accompagne le SIRET.");
                if (!line.isFaulty(who + "RecepisseNumber")) {
                    line.require(who + "RecepisseNumber", "Le numéro de récépissé accompagne le SIRET.");
                }
            }
        }
        border(line);
    }

    /** Documented as mandatory with a foreign counterpart, though the platform's code only checks the form. */
    private static void border(Judging line) {
        boolean leaves = line.type() == RegisterType.OUTGOING_WASTE
                && FOREIGN.contains(line.get("destinationCompanyType").orElse(""));
        boolean comes = line.type() == RegisterType.INCOMING_WASTE
                && FOREIGN.contains(line.get("emitterCompanyType").orElse(""));
        String key = leaves ? "gistridNumber" : "ttdImportNumber";
        if ((leaves || comes) && !line.isFaulty(key)) {
            line.require(key, "Un transfert transfrontalier porte son numéro de notification ou de déclaration.");
        }
    }
}
