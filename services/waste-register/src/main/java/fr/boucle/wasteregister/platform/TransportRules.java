package fr.boucle.wasteregister.platform;

import java.util.List;
import java.util.Set;

/** Who carries: one to five transporters without a gap, each whole; none where the supply is direct. */
final class TransportRules {
    private static final int MOST = 5;
    private static final Set<String> FOREIGN = Set.of("ENTREPRISE_UE", "ENTREPRISE_HORS_UE");
    private static final List<String> PARTS = List.of(
            "TransportMode",
            "CompanyType",
            "CompanyOrgId",
            "CompanyName",
            "CompanyAddress",
            "CompanyPostalCode",
            "CompanyCity",
            "CompanyCountryCode",
            "RecepisseIsExempted",
            "RecepisseNumber");

    private TransportRules() {}

    static void judge(Judging line) {
        if (!line.template().has("isDirectSupply")) {
            return;
        }
        if (line.is("isDirectSupply", "OUI")) {
            for (int number = 1; number <= MOST; number++) {
                refuseAny(line, "transporter" + number, "Aucun transporteur pour un approvisionnement direct.");
            }
            return;
        }
        line.require("transporter1TransportMode", "Le transporteur n°1 est nécessaire, sauf approvisionnement direct.");
        for (int number = 1; number <= MOST; number++) {
            String who = "transporter" + number;
            if (isGiven(line, who) || number == 1) {
                judge(line, who);
            }
            if (number > 1 && !isGiven(line, "transporter" + (number - 1))) {
                refuseAny(line, who, "Remplir les transporteurs sans trou : le n°" + (number - 1) + " manque.");
            }
        }
    }

    private static void judge(Judging line, String who) {
        line.require(who + "TransportMode", "Le mode de transport est nécessaire.");
        line.require(who + "CompanyType", "Le type de transporteur est nécessaire.");
        ActorRules.judge(line, who);
        String type = line.get(who + "CompanyType").orElse("");
        boolean needsReceipt =
                !type.isEmpty() && !FOREIGN.contains(type) && !line.is(who + "RecepisseIsExempted", "OUI");
        if (needsReceipt) {
            line.require(who + "RecepisseNumber", "Le numéro de récépissé est nécessaire, sauf exemption.");
        }
    }

    private static void refuseAny(Judging line, String who, String message) {
        PARTS.stream().map(part -> who + part).filter(line::has).findFirst().ifPresent(key -> line.fault(key, message));
    }

    private static boolean isGiven(Judging line, String who) {
        return PARTS.stream().anyMatch(part -> line.has(who + part) || line.isFaulty(who + part));
    }
}
