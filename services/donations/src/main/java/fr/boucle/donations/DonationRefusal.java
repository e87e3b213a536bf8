package fr.boucle.donations;

import fr.boucle.web.RefusalType;
import io.micronaut.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Every way in which this service says no. */
public enum DonationRefusal implements RefusalType {
    DRAFT_NOT_READY("inventory-not-ready", 409, "The preview is not finished.", null),
    DRAFT_CANCELLED("inventory-cancelled", 409, "The preview was cancelled or failed.", null),
    DRAFT_CONFIRMED("inventory-confirmed", 409, "The inventory is confirmed.", null),
    INVENTORY_REPLACED("inventory-replaced", 409, "The next edition of this inventory is imported.", null),
    ORGANISATION_UNKNOWN("organisation-not-approved", 409, "Your organisation is not approved here yet.", null),
    DEVICE_NOT_LISTED("device-not-listed", 409, "The device is no longer listed.", null),
    DEVICE_IN_LOT("device-in-lot", 409, "The device is in an open lot.", null),
    DEVICE_ALREADY_CLAIMED("device-already-claimed", 409, "Another organisation claimed this device first.", null),
    DEVICE_OFFERED("device-offered-to-another", 409, "The device is offered to the first in its waiting list.", null),
    DEVICE_NOT_CLAIMED("device-not-claimed", 409, "Nobody has claimed the device.", null),
    ALREADY_WAITING("already-waiting", 409, "Your organisation waits for this device already.", null),
    DROP_OFF_EXISTS("drop-off-already-exists", 409, "This drop-off exists with another content.", null),
    RECEIPT_UNKNOWN("receipt-unknown", 404, "There is no receipt with this code.", null),
    DEVICE_NOT_IN_LOT("device-not-in-lot", 409, "The device is not in this lot.", null),
    DEVICE_FOR_RECYCLING(
            "device-oriented-to-recycling",
            409,
            "The device goes to recycling, not through a gift.",
            "Loi REEN 2021-1485, art. 16"),
    LOT_ALREADY_EXISTS("lot-already-exists", 409, "This lot exists with another content.", null),
    LOT_NOT_DRAFT("lot-not-draft", 409, "The lot is published or closed.", null),
    LOT_NOT_PUBLISHED("lot-not-published", 409, "The lot is not open to claims.", null),
    LOT_EMPTY("lot-empty", 409, "The lot holds no device.", null),
    LOT_CLOSED("lot-closed", 409, "The lot is closed.", null),
    WHY_NOT_KEPT("why-not-kept-missing", 409, "Reduce before giving: the lot does not say why nothing is kept.", null),
    WINDOW_NOT_OPEN("window-not-open", 409, "The lot is not open to your kind of organisation yet.", null),
    CLAIM_DEADLINE_PASSED("claim-deadline-passed", 409, "The deadline for claims has passed.", null),
    CLAIM_ALREADY_EXISTS("claim-already-exists", 409, "This claim exists with another content.", null),
    CLAIM_ALREADY_ENDED("claim-already-ended", 409, "The claim has ended.", null),
    CLAIM_ALREADY_ACCEPTED("claim-already-accepted", 409, "The claim was accepted.", null),
    CLAIM_TOO_LARGE("claim-too-large", 409, "The claim exceeds what one organisation may claim.", null),
    NOT_ELIGIBLE(
            "not-eligible",
            409,
            "The law does not let this device be given to this organisation.",
            "CG3P L3212-2, L3212-3"),
    RESALE_NOT_ALLOWED(
            "resale-not-allowed", 409, "This organisation may not sell what it is given.", "CG3P L3212-2 3°"),
    CONVENTION_NOT_SIGNED(
            "convention-not-signed", 409, "Both sides sign before anything changes hands.", "CG3P L3212-2"),
    CONVENTION_CANCELLED("convention-cancelled", 409, "The convention was cancelled.", null),
    CONVENTION_SIGNED("convention-already-signed", 409, "Both sides have signed.", null),
    RULE_DATED("rule-already-dated", 409, "The rule has a value from this day or a later one on.", null),
    RULE_PAST("rule-of-the-past", 409, "What held until today stays as it was.", null),
    TEXT_CHANGED("convention-text-differs", 409, "The text you read is not the text to sign.", null);

    private final Words words;

    DonationRefusal(String slug, int status, String title, @Nullable String law) {
        this.words = new Words(slug, HttpStatus.valueOf(status), title, law);
    }

    @Override
    public Words words() {
        return words;
    }
}
