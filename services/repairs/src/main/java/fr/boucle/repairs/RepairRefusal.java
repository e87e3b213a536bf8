package fr.boucle.repairs;

import fr.boucle.web.RefusalType;
import io.micronaut.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** The ways the workshop says no. */
public enum RepairRefusal implements RefusalType {
    NOT_AWAITED("device-not-awaited", HttpStatus.CONFLICT, "This device is not awaited any more."),
    NOT_ON_BENCH("device-not-on-bench", HttpStatus.CONFLICT, "This device is not on the bench."),
    MEDIA_NOT_CLEARED(
            "media-not-cleared",
            HttpStatus.CONFLICT,
            "Data may be left in this device.",
            "NIST SP 800-88 Rev. 2; RGPD art. 5-1-e et 32"),
    PART_UNPROVED(
            "part-may-carry-data",
            HttpStatus.CONFLICT,
            "This part may carry data of its device.",
            "NIST SP 800-88 Rev. 2; RGPD art. 5-1-e et 32"),
    NOT_DIAGNOSED("device-not-diagnosed", HttpStatus.CONFLICT, "This device was not tested."),
    HARVESTED("device-harvested", HttpStatus.CONFLICT, "Parts were taken from this device."),
    NOT_GRADED("device-not-graded", HttpStatus.CONFLICT, "This device has no grade."),
    LOCKED("device-locked", HttpStatus.CONFLICT, "A former owner's lock is still on this device."),
    GRADE_NEEDS_REASON("grade-needs-reason", HttpStatus.UNPROCESSABLE_ENTITY, "Another grade needs a reason."),
    UNKNOWN_MEDIUM("unknown-medium", HttpStatus.CONFLICT, "This device holds no such medium."),
    METHOD_UNFIT(
            "erasure-method-unfit",
            HttpStatus.CONFLICT,
            "This method does not reach the level this medium needs.",
            "NIST SP 800-88 Rev. 2"),
    DATA_BEARING("data-bearing-undeclared", HttpStatus.CONFLICT, "A piece that may hold data must say so."),
    MEDIUM_GONE("medium-gone", HttpStatus.CONFLICT, "This medium is no piece of the device any more."),
    MEDIUM_UNACCOUNTED(
            "removed-medium-unaccounted",
            HttpStatus.CONFLICT,
            "A medium that may hold data was taken out, and nobody said where it goes."),
    MASS_UNKNOWN("mass-unknown", HttpStatus.CONFLICT, "Nobody knows what this device weighs."),
    MASSES_IMPLAUSIBLE("masses-implausible", HttpStatus.CONFLICT, "These pieces cannot be that device."),
    POLICY_TOO_WEAK(
            "policy-too-weak",
            HttpStatus.CONFLICT,
            "A donor may ask more of an erasure, never less.",
            "NIST SP 800-88 Rev. 2"),
    ORIGIN_UNKNOWN("device-origin-unknown", HttpStatus.CONFLICT, "Nobody announced this device."),
    NOT_LINKABLE("devices-not-linkable", HttpStatus.CONFLICT, "These two cannot be one device."),
    OF_TWO_KINDS("devices-of-two-kinds", HttpStatus.CONFLICT, "These two are of different kinds."),
    ANOTHER_MACHINE("facts-of-another-machine", HttpStatus.CONFLICT, "This report is of another machine."),
    NOT_A_TEST_REPORT(
            "not-a-test-report",
            HttpStatus.UNPROCESSABLE_ENTITY,
            "No verdict of a test program was found in this file."),
    NO_VERDICT("test-report-without-verdict", HttpStatus.UNPROCESSABLE_ENTITY, "This test came to no verdict yet."),
    NOT_FACTS("not-a-machine-report", HttpStatus.UNPROCESSABLE_ENTITY, "This is no report of GLPI or lshw."),
    MASS_OF_ANOTHER_KIND("mass-of-another-kind", HttpStatus.CONFLICT, "What is known is the mass of another kind."),
    REPLACED_UNSAID(
            "replaced-part-unsaid",
            HttpStatus.CONFLICT,
            "Nobody said what becomes of the part that this one replaces."),
    REPLACED_SOMEWHERE(
            "replaced-part-is-somewhere",
            HttpStatus.CONFLICT,
            "The part that this one replaces may have held data, and is somewhere.",
            "NIST SP 800-88 Rev. 2; RGPD art. 5-1-e et 32"),
    PART_UNAVAILABLE("part-unavailable", HttpStatus.CONFLICT, "This part is not to be had."),
    IMAGE_REFUSED("image-refused", HttpStatus.UNPROCESSABLE_ENTITY, "This picture is not taken."),
    NOT_A_LOG("not-an-erasure-log", HttpStatus.UNPROCESSABLE_ENTITY, "This is not a log of nwipe."),
    LOG_TRUNCATED("erasure-log-truncated", HttpStatus.UNPROCESSABLE_ENTITY, "This log of nwipe is not whole."),
    LOG_TOO_OLD("erasure-log-too-old", HttpStatus.UNPROCESSABLE_ENTITY, "This version of nwipe is too old to judge."),
    LOG_TOO_NEW("erasure-log-too-new", HttpStatus.UNPROCESSABLE_ENTITY, "This version of nwipe is not known here."),
    ABSENCE_UNPROVEN(
            "medium-absence-unproven",
            HttpStatus.CONFLICT,
            "A device without a medium is one in which somebody searched.",
            "NIST SP 800-88 Rev. 2; RGPD art. 5-1-e et 32"),
    ABSENCE_CONTRADICTED("medium-absence-contradicted", HttpStatus.CONFLICT, "A medium of this device is known."),
    MEMORY_BUILT_IN("memory-built-in", HttpStatus.CONFLICT, "The memory of this device cannot be taken out."),
    DRIVE_UNPROVED("drive-unproved", HttpStatus.CONFLICT, "No log proved the drive of this tablet."),
    RESET_UNPROVEN(
            "reset-unproven",
            HttpStatus.CONFLICT,
            "A reset alone does not prove that the data are gone.",
            "NIST SP 800-88 Rev. 2"),
    NO_SERIAL("serial-is-a-placeholder", HttpStatus.CONFLICT, "This names no medium."),
    NAME_ON_BUS("serial-is-a-name-on-the-bus", HttpStatus.CONFLICT, "This names a drive on its bus, not its serial."),
    NO_MEDIUM_INSIDE("no-medium-inside", HttpStatus.CONFLICT, "No medium is in this device."),
    MEDIUM_INSIDE("medium-inside", HttpStatus.CONFLICT, "A medium is in this device."),
    BATTERY_MEASURED("battery-measured", HttpStatus.CONFLICT, "The battery of this device was measured."),
    TYPE_STAYS("medium-known-as-flash", HttpStatus.CONFLICT, "This medium is known as flash, and stays so."),
    ELSEWHERE_TOO("medium-in-another-device", HttpStatus.CONFLICT, "This medium is noted in another device too."),
    SMALLER("medium-known-larger", HttpStatus.CONFLICT, "This medium is known to be larger."),
    KNOWN_FAULT("known-fault", HttpStatus.CONFLICT, "Something of this device is known to fail."),
    GRADE_ABOVE_FACTS(
            "grade-above-facts", HttpStatus.CONFLICT, "No person's grade is better than what was tested allows."),
    NOTHING_TESTED("nothing-tested", HttpStatus.CONFLICT, "Nothing of this device was tested."),
    CARDS_UNSAID("cards-unsaid", HttpStatus.CONFLICT, "Nobody said what became of the cards of this device."),
    LOCKS_UNTESTED("locks-not-tested", HttpStatus.CONFLICT, "The locks of this device were not all tested."),
    ESSENTIAL_FAILED("essential-function-failed", HttpStatus.CONFLICT, "An essential function of this device fails."),
    SECOND_LOOK("second-look-needed", HttpStatus.CONFLICT, "Another person has to look."),
    TWIN_UNANSWERED(
            "twin-unanswered",
            HttpStatus.CONFLICT,
            "Another file may be of this machine, and nobody said yet whether it is."),
    SCRAPPED_OTHERWISE(
            "scrapped-otherwise", HttpStatus.CONFLICT, "The device was scrapped in other pieces, and that stays."),
    MACHINE_LENT("bench-machine-lent", HttpStatus.CONFLICT, "Somebody has this machine."),
    TWIN_IS_WASTE("twin-is-waste", HttpStatus.CONFLICT, "The other machine is waste."),
    TWIN_IN_STOCK("twin-in-stock", HttpStatus.CONFLICT, "The other machine is in stock."),
    NOTHING_DOUBTED("medium-not-doubted", HttpStatus.CONFLICT, "Nobody doubts this medium."),
    REPORT_TOO_LARGE("report-too-large", HttpStatus.REQUEST_ENTITY_TOO_LARGE, "No report is as long as this."),
    TOO_MANY_REPORTS("too-many-reports", HttpStatus.CONFLICT, "This device has as many reports as it may have."),
    TOO_MANY_NOTES("too-many-notes", HttpStatus.CONFLICT, "This device has as many notes as it may have.");

    private final Words words;

    RepairRefusal(String slug, HttpStatus status, String title) {
        this(slug, status, title, null);
    }

    RepairRefusal(String slug, HttpStatus status, String title, @Nullable String law) {
        this.words = new Words(slug, status, title, law);
    }

    @Override
    public Words words() {
        return words;
    }
}
