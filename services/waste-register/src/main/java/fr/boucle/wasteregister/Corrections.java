package fr.boucle.wasteregister;

import fr.boucle.wasteregister.CorrectLine.Asked;
import fr.boucle.wasteregister.CorrectLine.Reason;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a correction may change: fields of the register, never whose line it is nor its id; and a BSD's number told later. */
@Singleton
class Corrections {
    private static final Set<String> FIXED =
            Set.of("publicId", "reason", "reportForCompanySiret", "reportAsCompanySiret");

    private final Lots lots;
    private final OwnLines own;
    private final LineView view;
    private final Templates templates;

    Corrections(Lots lots, OwnLines own, LineView view, Templates templates) {
        this.lots = lots;
        this.own = own;
        this.view = view;
        this.templates = templates;
    }

    /** Told once, of a lot that left without it. */
    Map<String, Object> bsd(Lines.Row was, Asked asked) {
        UUID lot = was.lotId();
        if (!asked.tellsBsd()) {
            return Map.of();
        }
        String number = String.valueOf(asked.bsdNumber()).strip();
        if (asked.reason() == Reason.ANNULER || lot == null || lots.tellBsd(lot, number) == 0) {
            throw OwnLines.notAcceptable("bsdNumber", "Only for a lot that left without a BSD number.");
        }
        return Map.of("bsdNumber", number);
    }

    /** What the line holds from now on: the same where it is cancelled. */
    LineFields fields(Lines.Row was, Asked asked, UUID organisation) {
        LineFields fields = view.fields(was.fields());
        Map<String, String> changes = asked.changes() == null ? Map.of() : asked.changes();
        if (asked.reason() == Reason.ANNULER) {
            if (!changes.isEmpty()) {
                throw OwnLines.notAcceptable(changes.keySet().iterator().next(), "A cancellation changes no field.");
            }
            return fields;
        }
        changes.keySet().forEach(key -> mayChange(was.type(), key));
        LineFields corrected =
                own.accepted(was.type(), fields.with(changes), organisation).with(Map.of("publicId", was.publicId()));
        if (corrected.equals(fields) && !asked.tellsBsd()) {
            throw OwnLines.notAcceptable("", "The correction changes nothing.");
        }
        return corrected;
    }

    private void mayChange(RegisterType type, String key) {
        if (FIXED.contains(key) || !templates.of(type).has(key)) {
            throw OwnLines.notAcceptable(key, "No field of this register that a correction may change.");
        }
    }
}
