package fr.boucle.wasteregister.law;

import fr.boucle.web.RefusalType;
import io.micronaut.http.HttpStatus;

/** The ways in which the waste register says no. */
public enum WasteRefusal implements RefusalType {
    LOT_NOT_OPEN(
            "lot-not-open", HttpStatus.CONFLICT, "The lot was consigned: it can no longer be weighed or sorted.", ""),
    LOT_EMPTIED("lot-emptied", HttpStatus.CONFLICT, "The lot has no item: nothing of it can be weighed or leave.", ""),
    LOT_NOT_WEIGHED(
            "lot-not-weighed",
            HttpStatus.CONFLICT,
            "Only a weighed lot can be consigned.",
            "arrêté du 31 mai 2021, art. 2"),
    ALREADY_CONSIGNED("lot-already-consigned", HttpStatus.CONFLICT, "The lot was consigned otherwise.", ""),
    NOT_CONSIGNED("lot-not-consigned", HttpStatus.CONFLICT, "Only a consigned lot can be treated.", ""),
    TREATMENT_FINAL("treatment-already-final", HttpStatus.CONFLICT, "The final treatment of this lot is recorded.", ""),
    LOT_TOO_LIGHT(
            "lot-too-light",
            HttpStatus.CONFLICT,
            "A register line states at least one kilogram.",
            "arrêté du 31 mai 2021"),
    OPERATION_NOT_ALLOWED(
            "operation-not-allowed",
            HttpStatus.CONFLICT,
            "This treatment operation does not fit.",
            "directive 2008/98/CE, annexes I et II"),
    ACCESS_LENT("access-already-lent", HttpStatus.CONFLICT, "This organisation reads the register already.", ""),
    PROOF_MISSING(
            "proof-missing",
            HttpStatus.CONFLICT,
            "The operator has not proved that it may do this.",
            "code de l'environnement, R541-50 et suivants"),
    PROOF_LAPSED(
            "proof-lapsed",
            HttpStatus.CONFLICT,
            "The operator's proof is not valid on that day.",
            "code de l'environnement, R541-50 et suivants"),
    OPERATOR_UNKNOWN("operator-unknown", HttpStatus.CONFLICT, "No operator has this id.", ""),
    OPERATOR_KIND("operator-kind", HttpStatus.CONFLICT, "The operator is not registered for this part.", ""),
    SIRET_TAKEN("operator-siret-taken", HttpStatus.CONFLICT, "Another operator has this SIRET.", ""),
    DATE_NOT_ALLOWED(
            "date-not-allowed", HttpStatus.CONFLICT, "The date is in the future or before what it follows.", ""),
    NOT_DATA_BEARING(
            "item-not-data-bearing",
            HttpStatus.CONFLICT,
            "Only a data-bearing item needs a destruction certificate.",
            ""),
    SERIAL_UNKNOWN("medium-serial-unknown", HttpStatus.CONFLICT, "No medium of this item has that serial number.", ""),
    CERTIFICATE_EXISTS(
            "certificate-exists", HttpStatus.CONFLICT, "Another certificate is recorded for this medium.", ""),
    SITE_UNKNOWN(
            "site-unknown", HttpStatus.CONFLICT, "The accounts service has not told who this organisation is.", ""),
    LINE_NOT_ACCEPTABLE(
            "line-not-acceptable",
            HttpStatus.CONFLICT,
            "The State's platform would refuse this line.",
            "arrêté du 31 mai 2021"),
    NOTE_MISSING(
            "consignment-note-missing",
            HttpStatus.CONFLICT,
            "Dangerous waste travels with a consignment note.",
            "code de l'environnement, R541-45"),
    WEIGHING_UNLIKELY("weighing-unlikely", HttpStatus.CONFLICT, "The mass is far from what the items sum to.", ""),
    EXPORT_NOT_DONE("export-not-done", HttpStatus.CONFLICT, "The export is not made yet, or was cancelled.", ""),
    CONTAINER_FULL("container-full", HttpStatus.CONFLICT, "The container cannot hold that much.", ""),
    LINE_CANCELLED("line-cancelled", HttpStatus.CONFLICT, "The line was cancelled: write a new one.", ""),
    CODE_NOT_VALID(
            "waste-code-not-valid",
            HttpStatus.CONFLICT,
            "This waste code is not valid on that day.",
            "code de l'environnement, R541-7"),
    NOT_COVERED(
            "entry-not-covered", HttpStatus.CONFLICT, "No signed checkpoint of that size covers this entry yet.", ""),
    LINE_TYPE(
            "line-type-not-writable",
            HttpStatus.CONFLICT,
            "Outgoing lines are written by the consignment of a lot.",
            ""),
    YEAR_ARCHIVED(
            "year-archived",
            HttpStatus.CONFLICT,
            "The year of this line is archived.",
            "code de l'environnement, R541-43"),
    NOT_YET_ARCHIVED(
            "year-not-ripe", HttpStatus.CONFLICT, "This year cannot be archived.", "code de l'environnement, R541-43"),
    TABLE_NOT_ACCEPTABLE(
            "rule-table-not-acceptable",
            HttpStatus.UNPROCESSABLE_ENTITY,
            "The published list cannot be adopted as it is.",
            ""),
    FILE_UNREADABLE("file-unreadable", HttpStatus.BAD_REQUEST, "The file cannot be read as a register file.", ""),
    FILE_REFUSED("file-refused", HttpStatus.UNPROCESSABLE_ENTITY, "The file does not follow the template.", "");

    private final Words words;

    WasteRefusal(String slug, HttpStatus status, String title, String law) {
        this.words = new Words(slug, status, title, law.isEmpty() ? null : law);
    }

    @Override
    public Words words() {
        return words;
    }
}
