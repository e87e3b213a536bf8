package fr.boucle.wasteregister.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What leaves waste status is used or dispatched, after its treatment, and names where it goes. */
final class SsdRules {
    private SsdRules() {}

    static void judge(Judging line) {
        if (line.type() != RegisterType.SSD) {
            return;
        }
        boolean used = line.has("useDate");
        boolean sent = line.has("dispatchDate");
        if (used && sent) {
            line.fault("dispatchDate", "Soit une date d'utilisation, soit une date d'expédition, pas les deux.");
        }
        if (!used && !sent && !line.isFaulty("useDate") && !line.isFaulty("dispatchDate")) {
            line.fault("useDate", "Une date d'utilisation ou une date d'expédition est nécessaire.");
        }
        for (String key : List.of("useDate", "dispatchDate")) {
            notBefore(line, key, "processingDate");
            notBefore(line, key, "processingEndDate");
        }
        notBefore(line, "processingEndDate", "processingDate");
        if (sent && !line.isFaulty("destinationCompanyType")) {
            line.require("destinationCompanyType", "Une expédition a un destinataire.");
        }
        secondary(line);
    }

    private static void notBefore(Judging line, String later, String earlier) {
        Optional<LocalDate> end = line.day(later);
        Optional<LocalDate> start = line.day(earlier);
        if (end.isPresent() && start.isPresent() && end.get().isBefore(start.get())) {
            line.fault(later, "Pas avant « " + line.template().header(earlier) + " ».");
        }
    }

    private static void secondary(Judging line) {
        if (line.isFaulty("secondaryWasteCodes") || line.isFaulty("secondaryWasteDescriptions")) {
            return;
        }
        int codes = line.get("secondaryWasteCodes")
                .map(text -> text.split(",", -1).length)
                .orElse(0);
        int names = line.get("secondaryWasteDescriptions")
                .map(text -> text.split(",", -1).length)
                .orElse(0);
        if (codes != names) {
            line.fault("secondaryWasteCodes", "Autant de codes que de dénominations : " + codes + " et " + names + ".");
        }
    }
}
