package fr.boucle.gateway.donations;

import fr.boucle.gateway.accounts.Directory;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Devices offered together. */
@Serdeable
public record Lot(
        String lotId,
        @Nullable String state,
        @Nullable String title,
        @Nullable Donor donor,
        @Nullable String donorId,
        @Nullable String place,
        @Nullable String communeCode,
        @Nullable String pickUpConditions,
        @Nullable Instant claimDeadline,
        @Nullable LocalDate removalDeadline,
        @Nullable Instant publicBodiesFrom,
        @Nullable Instant associationsFrom,
        @Nullable String notKeptBecause,
        @Nullable Integer distanceKm,
        @Nullable Integer deviceCount,
        @Nullable Integer claimedCount,
        @Nullable List<Device> devices) {

    /** Who gives. */
    @Serdeable
    public record Donor(@Nullable String id, @Nullable String name) {
        static final Donor NOBODY = new Donor(null, null);
    }

    @Override
    public List<Device> devices() {
        return devices == null ? List.of() : devices;
    }

    public int size() {
        return deviceCount == null ? devices().size() : deviceCount;
    }

    /** How many of them nobody has claimed, as far as that is told. */
    public int free() {
        return size() - (claimedCount == null ? 0 : claimedCount);
    }

    public String donorName() {
        return donor == null || donor.name() == null ? "" : donor.name();
    }

    /** Where the list has only the donor's id. */
    public String donorName(Directory.Names names) {
        return donorName().isEmpty() ? names.of(donorId) : donorName();
    }

    public boolean is(String wanted) {
        return wanted.equals(state);
    }
}
