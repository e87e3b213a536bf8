package fr.boucle.donations.law;

import fr.boucle.values.DeviceKind;
import java.util.Arrays;
import java.util.Optional;

/** The rules whose values are dated, each with the unit of its value and what a value is for. */
enum LegalRule {
    /** Above this value a public owner may not give (CG3P D3212-3). */
    FREE_CESSION_CEILING(Unit.CENTS, Subject.ALL),
    /** Over this age equipment goes to recycling (loi REEN, art. 16). */
    RECYCLING_AGE(Unit.YEARS, Subject.ALL),
    /** Who may receive from a public owner (CG3P L3212-2). */
    RECIPIENT(Unit.YES_NO, Subject.STATUS),
    /** Who of them may sell on at a solidarity price. */
    SOLIDARITY_RESALE(Unit.YES_NO, Subject.STATUS),
    /** The highest solidarity price (décret 2022-1413). */
    RESALE_CAP(Unit.CENTS, Subject.KIND),
    /** Share of retired equipment that is to be reused (décret 2023-266). */
    REUSE_TARGET(Unit.PER_CENT, Subject.ALL),
    /** Share of purchases from reuse (AGEC art. 58). */
    PURCHASE_TARGET(Unit.PER_CENT, Subject.CATEGORY),
    /** What a gift under five years counts in purchase reporting (arrêté of 29 February 2024). */
    GIFT_FLAT_RATE(Unit.CENTS, Subject.KIND),
    /** What such a device costs new, where the inventory does not say. */
    NEW_PRICE(Unit.CENTS, Subject.KIND),
    /** Over how many years the value falls. */
    DEPRECIATION_YEARS(Unit.YEARS, Subject.ALL),
    /** The share of the price that remains then. */
    RESIDUAL_SHARE(Unit.PER_CENT, Subject.ALL),
    /** The age of a device that nothing dates. */
    ASSUMED_AGE(Unit.YEARS, Subject.ALL),
    /** How many devices one organisation may have under claim. */
    CLAIM_CAP(Unit.DEVICES, Subject.ALL),
    /** Under this index a broken model goes to recycling. */
    INDEX_FLOOR(Unit.TENTHS, Subject.ALL),
    /** How long an offer to the first in line holds. */
    OFFER_DAYS(Unit.DAYS, Subject.ALL);

    private static final String WHOLE = "ALL";
    private static final String CATEGORY = "IT";
    private static final String STATUS = "[A-Z_]{2,30}";
    private static final long PARTS = 100;

    private final Unit unit;
    private final Subject subject;

    LegalRule(Unit unit, Subject subject) {
        this.unit = unit;
        this.subject = subject;
    }

    /** What a value counts. */
    enum Unit {
        CENTS,
        YEARS,
        DAYS,
        DEVICES,
        PER_CENT,
        TENTHS,
        YES_NO
    }

    private enum Subject {
        ALL,
        KIND,
        STATUS,
        CATEGORY
    }

    Unit unit() {
        return unit;
    }

    static Optional<LegalRule> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** Whether a value may be for this: ALL, a kind of device, a status of an organisation, a category of purchases. */
    boolean isAbout(String what) {
        return switch (subject) {
            case ALL -> what.equals(WHOLE);
            case CATEGORY -> what.equals(CATEGORY);
            case STATUS -> what.matches(STATUS);
            case KIND ->
                Arrays.stream(DeviceKind.values()).anyMatch(kind -> kind.name().equals(what));
        };
    }

    /** Whether the rule can have this value. */
    boolean holds(long amount) {
        return switch (unit) {
            case YES_NO -> amount == 0 || amount == 1;
            case PER_CENT, TENTHS -> amount >= 0 && amount <= PARTS;
            case YEARS, DAYS, DEVICES -> amount >= 1;
            case CENTS -> amount >= 0;
        };
    }
}
