package fr.boucle.gateway.donations;

import fr.boucle.gateway.pages.Formats;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A convention in a list, as one of its two sides reads it. */
@Serdeable
public record ConventionLine(
        String conventionId,
        @Nullable String lotTitle,
        @Nullable String state,
        @Nullable String yourSide,
        @Nullable String donorName,
        @Nullable String takerName,
        long deviceCount,
        @Nullable String signer,
        @Nullable Instant drawnUpAt,
        @Nullable LocalDate removalDeadline,
        @Nullable Instant pickUpStartsAt) {
    static final String GIVING = "DONOR";
    static final String TAKING = "TAKER";

    /** Who gives to the reader, or receives from them. */
    public String other() {
        String name = GIVING.equals(yourSide) ? takerName : donorName;
        return name == null ? "" : name;
    }

    /** The day on which the devices are fetched, once a side has said one. */
    @Nullable
    LocalDate pickUpDay() {
        return pickUpStartsAt == null ? null : Formats.legalDay(pickUpStartsAt);
    }

    /** By what people know it again: the lot it is of. */
    public String title() {
        return lotTitle == null ? "" : lotTitle;
    }
}
