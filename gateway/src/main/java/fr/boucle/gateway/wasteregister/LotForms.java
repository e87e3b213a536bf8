package fr.boucle.gateway.wasteregister;

import java.util.Map;

/** Where on the forms of a lot a refusal belongs. */
final class LotForms {
    static final Map<String, String> WEIGHING = Map.of(
            "/massGrams", "masse", "/weightType", "pesee", "lot-too-light", "masse", "weighing-unlikely", "masse");

    static final Map<String, String> CONSIGNMENT = Map.ofEntries(
            Map.entry("/consignedOn", "jour"),
            Map.entry("date-not-allowed", "jour"),
            Map.entry("/operationCode", "operation"),
            Map.entry("operation-not-allowed", "operation"),
            Map.entry("/operationMode", "mode"),
            Map.entry("/bsdNumber", "bsd"),
            Map.entry("/noteExemption", "dispense"),
            Map.entry("consignment-note-missing", "bsd"),
            Map.entry("/adrMention", "adr"),
            Map.entry("/destinationOperatorId", "destination"),
            Map.entry("/transporterOperatorId", "transporteur"),
            Map.entry("/ecoOrganismeOperatorId", "eco"),
            Map.entry("/brokerOperatorId", "courtier"));

    /** What a departure does not do without, and what is said where it is missing. */
    static final Map<String, String> NEEDED = Map.of(
            "jour", "Donnez le jour de l'enlèvement.",
            "operation", "Donnez le code de l'opération prévue.");

    static final Map<String, String> TREATMENT = Map.of(
            "/treatedOn", "jour",
            "date-not-allowed", "jour",
            "/operationCode", "operation",
            "operation-not-allowed", "operation",
            "/operationMode", "mode");

    static final Map<String, String> CERTIFICATE = Map.of(
            "/number", "certificat",
            "certificate-exists", "certificat",
            "/serialNumber", "certificat",
            "medium-serial-unknown", "certificat",
            "/destroyedOn", "detruit",
            "date-not-allowed", "detruit");

    private LotForms() {}
}
