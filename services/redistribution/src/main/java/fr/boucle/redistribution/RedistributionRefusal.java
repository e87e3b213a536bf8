package fr.boucle.redistribution;

import fr.boucle.web.RefusalType;
import io.micronaut.http.HttpStatus;

public enum RedistributionRefusal implements RefusalType {
    DUPLICATE_HOUSEHOLD("duplicate-household", "A request with this contact is open already."),
    MANDATE_TOO_LONG("mandate-too-long", "A mandate ends, at most two years from now."),
    MANDATE_LAPSED("mandate-lapsed", "The mandate has ended or was revoked."),
    OWN_STRUCTURE("own-structure", "Nobody decides on a request of their own structure."),
    ALREADY_DECIDED("request-already-decided", "This request is not waiting for a decision."),
    SAME_DECIDER("same-decider", "A second look is another person's."),
    RANK_NOT_FOLLOWED("rank-not-followed", "The rank is the reason only of what it proposes."),
    NOTHING_TO_LOOK_AT("nothing-to-look-at", "Only a refusal is looked at again."),
    SECOND_LOOK_GIVEN("second-look-given", "This refusal was looked at again already."),
    SECOND_LOOK_TOO_LATE("second-look-too-late", "The time to ask for a second look is over."),
    SITUATION_SETTLED("situation-not-changed-now", "This request does not wait for a device."),
    OUTSIDE_TERRITORY("outside-territory", "This commune is not served here."),
    KIND_NOT_AVAILABLE("kind-not-available", "Devices of this kind cannot be asked for now."),
    NOT_A_STRUCTURE("not-a-structure", "This organisation keeps no equipment for a place."),
    TOO_MANY_ASKED("too-many-endowments", "This structure waits for answers already."),
    MORE_THAN_ASKED("more-than-asked", "No more is given than was asked for."),
    HOUSEHOLDS_FIRST("households-first", "Households wait for what is left of this kind."),
    DEVICE_NOT_FREE("device-already-reserved", "This device is not free."),
    PROMISED("device-promised", "Somebody waits for this device."),
    NOT_IN_STOCK("device-not-in-stock", "This device is not in stock."),
    DEVICE_UNSUITABLE("device-unsuitable", "This device cannot be given on this decision."),
    CAP_REACHED("structure-cap-reached", "This structure has as many reservations as its cap allows."),
    QUOTA_REACHED("programme-quota-reached", "The programme's quota or share of stock is used up."),
    KEPT_FOR_PROGRAMME("kept-for-programme", "What is left in stock is kept for a programme."),
    PROGRAMME_MISMATCH("programme-does-not-apply", "The request does not fall under this programme."),
    PROGRAMME_NOT_YOURS("programme-not-yours", "This organisation does not open this programme."),
    SCHOOL_NOT_YOURS("school-not-yours", "This organisation does not send the list of this school."),
    LOAN_NOT_SHORTENED("loan-not-shortened", "A loan ends no earlier than was promised."),
    WRONG_CODE("wrong-tracking-code", "This is not the household's tracking code."),
    FAULTS_NOT_ACCEPTED("faults-not-accepted", "The household has not accepted what fails on this device."),
    NOT_POSSIBLE("not-possible-in-this-state", "The reservation does not allow this now."),
    PRICE_NOT_ALLOWED(
            "price-not-allowed",
            "The price is above what the law allows for this device.",
            "CG3P L3212-2, décret n° 2022-1413 du 7 novembre 2022"),
    SIMULATE_FIRST("simulate-first", "New weights are simulated on the current queue before they are adopted."),
    WEIGHTS_NOT_ALLOWED("weights-not-allowed", "These weights are outside the published frame."),
    VERSION_TAKEN("reference-version-taken", "This version exists with other content: versions never change."),
    DAY_PASSED("day-passed", HttpStatus.UNPROCESSABLE_ENTITY, "A rule does not change backwards."),
    DAY_TOO_FAR("day-too-far", HttpStatus.UNPROCESSABLE_ENTITY, "A rule is adopted for a day that comes soon."),
    FILE_REFUSED("reference-file-refused", HttpStatus.UNPROCESSABLE_ENTITY, "The file is not in its public format."),
    SLOT_FULL("slot-full", "Nobody can be added to this slot."),
    DELIVERY_NOT_OFFERED("delivery-not-offered", "No partner brings this device in this way."),
    TOO_EARLY("follow-up-too-early", "The question is asked later."),
    TOO_MANY("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Too many requests at this door: wait a minute.");

    private final Words words;

    RedistributionRefusal(String slug, HttpStatus status, String title) {
        this.words = new Words(slug, status, title);
    }

    RedistributionRefusal(String slug, String title) {
        this(slug, HttpStatus.CONFLICT, title);
    }

    RedistributionRefusal(String slug, String title, String law) {
        this.words = new Words(slug, HttpStatus.CONFLICT, title, law);
    }

    @Override
    public Words words() {
        return words;
    }
}
