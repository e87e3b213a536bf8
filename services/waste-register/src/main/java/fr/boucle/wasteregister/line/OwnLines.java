package fr.boucle.wasteregister.line;

import fr.boucle.values.DeviceCode;
import fr.boucle.wasteregister.item.WasteDevices;
import fr.boucle.wasteregister.law.RefusalWords;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.LineRules;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.wasteregister.platform.ToldLine;
import fr.boucle.wasteregister.site.Organisations;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** A line of one's own register as somebody tells it, with all that one's own rules and the platform's mind of it. */
    ToldLine told(RegisterType type, LineFields fields, UUID organisation) {
        String site = organisations
                .find(organisation)
                .map(Organisations.Row::identifier)
                .orElseThrow(() -> new Refusal(
                        WasteRefusal.SITE_UNKNOWN, "Try again when the approval of your organisation has arrived."));
        ToldLine line = rules.told(type, fields.with(Map.of("reportForCompanySiret", site, "publicId", "")));
        Stream<Optional<Refusal>> minded = Stream.of(
                        Stream.of(isOfSite(fields, site)),
                        fields.values().entrySet().stream().map(this::namesNobody),
                        Stream.of(isFirst(fields)),
                        line.minded().stream())
                .flatMap(Function.identity());
        return new ToldLine(line.fields().with(Map.of("publicId", "")), minded.toList());
    }

    private Optional<Refusal> isOfSite(LineFields fields, String site) {
        return fields.get("reportForCompanySiret")
                .filter(keeper -> !keeper.replace(" ", "").equals(site))
                .map(_ -> notAcceptable(
                        "reportForCompanySiret", "Le registre est celui de votre établissement, " + site + "."));
    }

    private Optional<Refusal> namesNobody(Map.Entry<String, String> field) {
        return field.getKey().endsWith("CompanyType") && field.getValue().equals("PERSONNE_PHYSIQUE")
                ? Optional.of(notAcceptable(
                        field.getKey(),
                        "Le registre ne nomme personne : choisissez « Communes » et donnez leurs codes INSEE."))
                : Optional.empty();
    }

    private Optional<Refusal> isFirst(LineFields fields) {
        return fields.get("reason")
                .map(_ -> notAcceptable("reason", "Une correction est une nouvelle version de la ligne."));
    }

    /** The devices of some codes, and which codes are of none. */
    record Coded(Set<UUID> ids, Optional<Refusal> unknown) {}

    /** The devices of these codes, as printed or as typed: of each the last that was waste here. */
    Coded devices(Collection<String> codes) {
        if (codes.isEmpty()) {
            return new Coded(Set.of(), Optional.empty());
        }
        List<String> asked = codes.stream()
                .map(String::strip)
                .map(code -> DeviceCode.parse(code).map(DeviceCode::value).orElse(code.toUpperCase(Locale.ROOT)))
                .distinct()
                .toList();
        Map<String, UUID> found = new HashMap<>();
        devices.coded(asked).forEach(row -> found.put(row.code(), row.deviceId()));
        String unknown = asked.stream().filter(code -> !found.containsKey(code)).collect(Collectors.joining(", "));
        return new Coded(
                Set.copyOf(found.values()),
                Optional.of(unknown)
                        .filter(none -> !none.isEmpty())
                        .map(none ->
                                at("/deviceCodes", "Aucun déchet n'est connu ici sous ces codes : " + none + ".")));
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
