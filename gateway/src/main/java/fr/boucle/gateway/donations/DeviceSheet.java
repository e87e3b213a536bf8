package fr.boucle.gateway.donations;

import fr.boucle.gateway.pages.DiskSize;
import fr.boucle.values.MakerAndModel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One device of the donor: what is known of it, where the rules would have it go, and what was decided. */
@Serdeable
public record DeviceSheet(
        String deviceId,
        @Nullable String code,
        @Nullable String state,
        @Nullable String kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable String assetTag,
        @Nullable LocalDate acquiredOn,
        @Nullable LocalDate retiredOn,
        @Nullable String condition,
        @Nullable String processor,
        @Nullable Integer memoryMegabytes,
        @Nullable List<Disk> media,
        @Nullable Integer unidentifiedMedia,
        @Nullable Integer batteryHealthPercent,
        @Nullable List<Object> quarantined,
        @Nullable String orientation,
        @Nullable String proposed,
        @Nullable List<Object> proposalReasons,
        @Nullable String overruledBecause,
        @Nullable Estimate value,
        @Nullable String lotId) {

    /** What it is worth, and its price new. */
    @Serdeable
    public record Estimate(long valueCents, long newPriceCents) {}

    /** A disk or a memory of its inventory. */
    @Serdeable
    public record Disk(
            String type,
            @Nullable String serialNumber,
            @Nullable Long sizeMegabytes) {
        public long gigabytes() {
            return sizeMegabytes == null ? 0 : DiskSize.gigabytes(sizeMegabytes);
        }
    }

    private static final int MEBI = 1_024;

    public int memoryGigabytes() {
        return memoryMegabytes == null ? 0 : Math.round((float) memoryMegabytes / MEBI);
    }

    public List<Disk> disks() {
        return media == null ? List.of() : media;
    }

    public int namelessDisks() {
        return unidentifiedMedia == null ? 0 : unidentifiedMedia;
    }

    public String name() {
        return MakerAndModel.of(manufacturer, model);
    }

    public String printed() {
        return code == null ? deviceId.substring(0, 8) : code;
    }

    public boolean is(String wanted) {
        return wanted.equals(state);
    }
}
