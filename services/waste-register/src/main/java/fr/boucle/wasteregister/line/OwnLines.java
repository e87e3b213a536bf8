package fr.boucle.wasteregister.line;

import fr.boucle.values.DeviceCode;
import fr.boucle.wasteregister.item.WasteDevices;
import fr.boucle.wasteregister.law.RefusalWords;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.LineRules;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.wasteregister.site.Organisations;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a line of one's own register must be, beyond what the platform asks: one's own establishment, and no person. */
@Singleton
class OwnLines {
    private final Organisations organisations;
    private final LineRules rules;
    private final RefusalWords words;
    private final WasteDevices devices;

    OwnLines(Organisations organisations, LineRules rules, WasteDevices devices, RefusalWords words) {
        this.words = words;
        this.organisations = organisations;
        this.devices = devices;
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
                    "reportForCompanySiret",
                    "Le registre est celui de votre établissement, " + site.identifier() + ".");
        }
        fields.values().forEach((key, value) -> {
            if (key.endsWith("CompanyType") && value.equals("PERSONNE_PHYSIQUE")) {
                throw notAcceptable(
                        key, "Le registre ne nomme personne : choisissez « Communes » et donnez leurs codes INSEE.");
            }
        });
        fields.get("reason").ifPresent(_ -> {
            throw notAcceptable("reason", "Une correction est une nouvelle version de la ligne.");
        });
        return rules.accepted(type, fields.with(Map.of("reportForCompanySiret", site.identifier(), "publicId", "")))
                .with(Map.of("publicId", ""));
    }

    /** The devices of these codes, as printed or as typed: of each the last that was waste here. */
    Set<UUID> devices(@Nullable Set<String> codes) {
        if (codes == null || codes.isEmpty()) {
            return Set.of();
        }
        List<String> asked = codes.stream()
                .map(String::strip)
                .map(code -> DeviceCode.parse(code).map(DeviceCode::value).orElse(code.toUpperCase(Locale.ROOT)))
                .distinct()
                .toList();
        Map<String, UUID> found = new HashMap<>();
        devices.coded(asked).forEach(row -> found.put(row.code(), row.deviceId()));
        List<String> unknown =
                asked.stream().filter(code -> !found.containsKey(code)).toList();
        if (!unknown.isEmpty()) {
            throw at(
                    "/deviceCodes",
                    "Aucun déchet n'est connu ici sous ces codes : " + String.join(", ", unknown) + ".");
        }
        return Set.copyOf(found.values());
    }

    /** The answer to a repetition; the id of another's line is not free. */
    WriteLine.View same(RegisterLine known, UUID organisation, RegisterType type) {
        RegisterLine.Identity line = known.identity();
        if (!line.organisation().equals(organisation)) {
            throw new Refusal(
                    CommonRefusal.NOT_FOUND, "No line of yours has this id; take a fresh one for a new line.");
        }
        if (line.type() != type) {
            throw new Refusal(WasteRefusal.LINE_TYPE, "Line " + line.publicId() + " is of " + line.type() + ".");
        }
        return WriteLine.View.of(known);
    }

    /** What a line may not be, said at its field in the language of who asks. */
    Refusal notAcceptable(String key, String french) {
        return at("/fields/" + key, french);
    }

    /** The same, at a member that is no field. */
    Refusal at(String pointer, String french) {
        return words.forReader(new Refusal(
                WasteRefusal.LINE_NOT_ACCEPTABLE, french, List.of(new Refusal.FieldFault(pointer, french))));
    }
}
