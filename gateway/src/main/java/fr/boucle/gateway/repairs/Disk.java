package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.DiskSize;
import fr.boucle.gateway.pages.Kinds;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One disk of it, and what became of its data. */
@Serdeable
public record Disk(
        @Nullable String serialNumber,
        @Nullable String type,
        @Nullable Long sizeMegabytes,
        @Nullable String model,
        @Nullable Erasure erasure,
        boolean removed,
        @Nullable String fate,
        boolean dataBearing,
        @Nullable String announcedType,
        @Nullable Long announcedMegabytes,
        @Nullable Doubt doubt) {
    /** What a wipe's log proved. */
    @Serdeable
    public record Erasure(
            @Nullable String verdict,
            @Nullable List<Object> reasons,
            @Nullable String reportSha256) {}

    /** Why somebody says that it is none. */
    @Serdeable
    public record Doubt(
            String reason,
            @Nullable String sameAs,
            @Nullable String note) {}

    /** Sizes are rounded in many ways, by less than a tenth. */
    private static final long TENTH = 10;

    /** What was found is not what the inventory says. */
    public boolean differs() {
        boolean size = sizeMegabytes != null
                && announcedMegabytes != null
                && Math.abs(gigabytes() - announcedGigabytes()) * TENTH > gigabytes();
        return announcedType != null && (size || !announcedType.equals(type) && !"OTHER".equals(announcedType));
    }

    public long announcedGigabytes() {
        return announcedMegabytes == null ? 0 : DiskSize.gigabytes(announcedMegabytes);
    }

    public String verdict() {
        if (removed) {
            return "REMOVED";
        }
        return erasure == null || erasure.verdict() == null ? "NONE" : erasure.verdict();
    }

    public List<String> reasons() {
        return erasure == null || erasure.reasons() == null
                ? List.of()
                : erasure.reasons().stream().map(String::valueOf).toList();
    }

    /** Erased, and its own log says so. */
    public boolean logged() {
        return erasure != null && erasure.reportSha256() != null && "ACCEPTED".equals(verdict());
    }

    /** Out of the device, and still in the workshop. */
    public boolean isBeside() {
        return removed && "KEPT".equals(fate);
    }

    /** The same with data perhaps on it: nobody said yet where it goes. */
    public boolean kept() {
        return isBeside() && dataBearing;
    }

    public boolean open() {
        return !removed && !List.of("ACCEPTED", "STRUCK").contains(verdict());
    }

    /** Soldered into a phone or tablet: nobody reads a serial on it. */
    public boolean builtIn() {
        return "BUILT-IN".equals(serialNumber);
    }

    /** It comes out only with the board. */
    public boolean soldered() {
        return builtIn() || "EMMC".equals(type) || "PHONE_STORAGE".equals(type);
    }

    /** Only the maker's own reset erases it, in a device of this kind. */
    boolean isReset(@Nullable String kind) {
        return builtIn()
                || "PHONE_STORAGE".equals(type)
                || (kind != null && Kinds.HANDHELD.contains(kind) && "EMMC".equals(type));
    }

    public boolean nameless() {
        return serialNumber != null && serialNumber.startsWith("NO-SERIAL-");
    }

    public long gigabytes() {
        return sizeMegabytes == null ? 0 : DiskSize.gigabytes(sizeMegabytes);
    }
}
