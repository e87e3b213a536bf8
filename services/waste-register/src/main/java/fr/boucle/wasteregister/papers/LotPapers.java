package fr.boucle.wasteregister.papers;

import fr.boucle.persistence.Keys;
import fr.boucle.values.Mass;
import fr.boucle.wasteregister.code.WasteCode;
import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.item.DeviceCodes;
import fr.boucle.wasteregister.item.Items;
import fr.boucle.wasteregister.item.MediumName;
import fr.boucle.wasteregister.item.WasteItem;
import fr.boucle.wasteregister.lot.Lot;
import fr.boucle.wasteregister.lot.LotLineRows;
import fr.boucle.wasteregister.lot.Lots;
import fr.boucle.wasteregister.site.Organisations;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the papers of a lot, in French. */
@Singleton
class LotPapers {
    private final Lots lots;
    private final Items items;
    private final DeviceCodes deviceCodes;
    private final LotLineRows lines;
    private final Organisations organisations;
    private final WasteCodes codes;
    private final String publicUrl;

    LotPapers(
            Lots lots,
            Items items,
            DeviceCodes deviceCodes,
            LotLineRows lines,
            Organisations organisations,
            WasteCodes codes,
            @Value("${boucle.public-url:`http://127.0.0.1:8080`}") String publicUrl) {
        this.lots = lots;
        this.items = items;
        this.deviceCodes = deviceCodes;
        this.lines = lines;
        this.organisations = organisations;
        this.codes = codes;
        this.publicUrl = publicUrl;
    }

    /** What a file of this lot's paper is called. */
    String name(Lot lot) {
        return lot.left()
                .map(left -> left.written().publicId())
                .orElse(lot.identity().id().toString().substring(0, 8));
    }

    Sheet label(Lot lot) {
        WasteCode code = code(lot);
        return new Sheet("Contenant de déchets " + code.code())
                .large(code.code() + (code.dangerous() ? " DANGEREUX" : ""))
                .paragraph(code.label())
                .facts(
                        "Ce contenant",
                        facts(
                                "Lot", number(lot),
                                "Producteur ou détenteur", site(lot),
                                "Données",
                                        lot.identity().dataBearing()
                                                ? "Contient des supports de données : destruction certifiée seulement"
                                                : "Aucune donnée",
                                "Éléments", Integer.toString(inside(lot).size()),
                                "Nombre de pièces", Pieces.of(inside(lot))))
                .code(url(lot));
    }

    Sheet slip(Lot lot, Lot.Consignment left) {
        WasteCode code = code(lot);
        LotLineRows.Row line =
                lines.newest(Keys.of(List.of(left.written().line()))).getFirst();
        Lot.Papers papers = left.papers();
        Sheet sheet = new Sheet("Bordereau d'enlèvement " + left.written().publicId());
        if (line.cancelled()) {
            sheet = sheet.paragraph("ANNULÉ : la ligne " + left.written().publicId()
                    + " du registre a été annulée. Ce bordereau ne vaut plus.");
        }
        return sheet.facts(
                        "Qui remet, qui transporte, qui reçoit",
                        facts(
                                "Remis par", site(lot),
                                "Transporté par", line.transporter(),
                                "Récépissé de transport",
                                        line.receipt() == null
                                                ? "exempté (charge sous le seuil, R541-50)"
                                                : line.receipt(),
                                "Reçu par", line.receiver(),
                                "Traitement prévu", left.planned().operationCode()))
                .facts(
                        "Le chargement du " + FrenchWords.day(left.on()),
                        facts(
                                "Lot", number(lot),
                                "Code du déchet", code.code() + (code.dangerous() ? " (dangereux)" : ""),
                                "Dénomination", code.label(),
                                "Masse",
                                        weighed(lot).map(FrenchWords::kilograms).orElse(null),
                                "Bordereau (BSD)", note(papers),
                                "Mention ADR", papers.adrMention(),
                                "Ligne du registre", left.written().publicId()))
                .table("Éléments", List.of("Nature", "Nombre de pièces", "Masse déclarée"), kinds(lot))
                .signatures("Remis par", "Transporteur", "Reçu par")
                .code(url(lot));
    }

    Sheet destruction(Lot lot) {
        List<WasteItem> inside = inside(lot);
        Map<UUID, String> devices = deviceCodes.of(inside);
        List<List<String>> media = inside.stream()
                .flatMap(item -> item.media().stream()
                        .map(medium -> List.of(
                                MediumName.of(medium.serialNumber(), devices.get(item.id())),
                                FrenchWords.element(item.matter().kind()),
                                Optional.ofNullable(medium.certificateNumber()).orElse("à détruire"),
                                Optional.ofNullable(medium.destroyedOn())
                                        .map(FrenchWords::day)
                                        .orElse(""))))
                .toList();
        return new Sheet("Liste de destruction " + name(lot))
                .facts(
                        "Lot",
                        facts(
                                "Numéro",
                                number(lot),
                                "Remis par",
                                site(lot),
                                "Code du déchet",
                                lot.identity().wasteCode()))
                .table(
                        "Supports de données, par numéro de série",
                        List.of("Numéro de série", "Élément", "Certificat", "Détruit le"),
                        media)
                .paragraph(
                        switch (media.size()) {
                            case 0 -> "Aucun support n'est noté dans ce lot.";
                            case 1 -> "1 support.";
                            default -> media.size() + " supports.";
                        })
                .signatures("Remis par", "Détruit par")
                .code(url(lot));
    }

    private static String note(Lot.Papers papers) {
        String number = papers.bsdNumber();
        if (number != null) {
            return number;
        }
        return papers.exemption() == null
                ? "sans objet"
                : switch (papers.exemption()) {
                    case NOTE_TO_COME -> "à venir";
                    case ECO_ORGANISME_COLLECTION -> "dispensé : collecte d'un éco-organisme";
                    case ONE_FOR_ONE_TAKE_BACK -> "dispensé : reprise un pour un";
                };
    }

    private List<List<String>> kinds(Lot lot) {
        Map<String, List<WasteItem>> kinds = inside(lot).stream()
                .collect(Collectors.groupingBy(item -> item.matter().kind(), TreeMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .map(kind -> List.of(
                        FrenchWords.element(kind.getKey()),
                        Pieces.of(kind.getValue()),
                        FrenchWords.kilograms(new Mass(kind.getValue().stream()
                                .mapToLong(item -> item.matter().massGrams())
                                .sum()))))
                .toList();
    }

    private List<WasteItem> inside(Lot lot) {
        return items.ofLot(lot.identity().id());
    }

    private static Optional<Mass> weighed(Lot lot) {
        return switch (lot) {
            case Lot.Open _, Lot.Emptied _ -> Optional.empty();
            case Lot.Weighed was -> Optional.of(was.weighing().mass());
            case Lot.Consigned was -> Optional.of(was.weighing().mass());
            case Lot.Treated was -> Optional.of(was.weighing().mass());
        };
    }

    private String number(Lot lot) {
        return "n° " + lots.number(lot.identity().id());
    }

    private WasteCode code(Lot lot) {
        return codes.find(lot.identity().wasteCode()).orElseThrow();
    }

    private String site(Lot lot) {
        return organisations
                .find(lot.identity().organisation())
                .map(site -> "%s, %s %s, %s %s"
                        .formatted(site.name(), site.identifierType(), site.identifier(), site.street(), site.city()))
                .orElse("");
    }

    private String url(Lot lot) {
        return publicUrl + "/dechets/" + lot.identity().id();
    }

    private static Map<String, @Nullable String> facts(@Nullable String... pairs) {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return facts;
    }
}
