package fr.boucle.wasteregister;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a line of one's own register must be, beyond what the platform asks: one's own establishment, and no person. */
@Singleton
class OwnLines {
    private final Organisations organisations;
    private final LineRules rules;

    OwnLines(Organisations organisations, LineRules rules) {
        this.organisations = organisations;
        this.rules = rules;
    }

    LineFields accepted(RegisterType type, LineFields fields, UUID organisation) {
        Organisations.Row site = organisations
                .find(organisation)
                .orElseThrow(() -> new Refusal(
                        WasteRefusal.SITE_UNKNOWN, "Try again when the approval of your organisation has arrived."));
        String keeper = fields.get("reportForCompanySiret").orElse(site.identifier());
        if (!keeper.replace(" ", "").equals(site.identifier())) {
            throw notAcceptable(
                    "reportForCompanySiret", "The register is that of your establishment, " + site.identifier() + ".");
        }
        fields.values().forEach((key, value) -> {
            if (key.endsWith("CompanyType") && value.equals("PERSONNE_PHYSIQUE")) {
                throw notAcceptable(key, "The register names no person: give COMMUNES and INSEE codes.");
            }
        });
        fields.get("reason").ifPresent(_ -> {
            throw notAcceptable("reason", "Corrections are versions of a line: POST lines/{id}/versions.");
        });
        return rules.accepted(type, fields.with(Map.of("reportForCompanySiret", site.identifier(), "publicId", "")))
                .with(Map.of("publicId", ""));
    }

    /** The answer to a repetition; the id of another's line is not free. */
    WriteLine.Answered same(Lines.Row known, UUID organisation, RegisterType type) {
        if (!known.organisationId().equals(organisation)) {
            throw new Refusal(
                    CommonRefusal.NOT_FOUND, "No line of yours has this id; take a fresh one for a new line.");
        }
        if (known.type() != type) {
            throw new Refusal(WasteRefusal.LINE_TYPE, "Line " + known.publicId() + " is of " + known.type() + ".");
        }
        return new WriteLine.Answered(known.id(), known.publicId(), known.version(), known.entryIndex());
    }

    static Refusal notAcceptable(String key, String message) {
        return new Refusal(
                WasteRefusal.LINE_NOT_ACCEPTABLE, message, List.of(new Refusal.FieldFault("/fields/" + key, message)));
    }
}
