package fr.boucle.donations.device;

import fr.boucle.donations.law.OrientationRules;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.values.DeviceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an inventory tells of a device and a newer one may change. */
public record Description(
        DeviceKind kind,
        String manufacturer,
        String model,
        @Nullable String assetTag,
        @Nullable LocalDate acquiredOn,
        DeviceDetails details) {
    private static final String UNKNOWN = "inconnu";

    /** Where the rules would have the device go. */
    public OrientationRules.Proposal proposal(RuleBook rules) {
        return OrientationRules.of(acquiredOn, details, rules);
    }

    /** The same after a newer inventory: its words win, its silences change nothing. */
    public Description updatedBy(Description told) {
        return new Description(
                told.kind(),
                known(told.manufacturer(), manufacturer),
                known(told.model(), model),
                or(told.assetTag(), assetTag),
                or(told.acquiredOn(), acquiredOn),
                details.updatedBy(told.details()));
    }

    private static <T> @Nullable T or(@Nullable T told, @Nullable T old) {
        return told == null ? old : told;
    }

    private static String known(String told, String old) {
        return told.equals(UNKNOWN) ? old : told;
    }
}
