package fr.boucle.gateway.wasteregister;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Waste of one code at one site, weighed and consigned together. */
@Serdeable
public record Lot(
        String lotId,
        @Nullable Integer number,
        @Nullable String state,
        @Nullable String organisationId,
        @Nullable String organisationName,
        @Nullable String wasteCode,
        boolean dataBearing,
        @Nullable Instant openedAt,
        @Nullable Long massGrams,
        @Nullable Long itemsGrams,
        @Nullable Long differenceGrams,
        @Nullable String weightType,
        @Nullable String destinationName,
        @Nullable LocalDate consignedOn,
        @Nullable String operationCode,
        @Nullable String bsdNumber,
        @Nullable String noteExemption,
        @Nullable String lineId,
        @Nullable String publicId,
        @Nullable Boolean lineCancelled,
        @Nullable Treatment treatment,
        @Nullable List<Treatment> operations,
        @Nullable List<Item> items) {
    /** Whether its line was cancelled after it left. */
    public boolean isCancelled() {
        return Boolean.TRUE.equals(lineCancelled);
    }

    /** What became of it. */
    @Serdeable
    public record Treatment(
            @Nullable String operationCode,
            @Nullable String operationMode,
            @Nullable @JsonProperty("final") Boolean last,
            @Nullable LocalDate treatedOn) {
        public boolean isLast() {
            return Boolean.TRUE.equals(last);
        }
    }

    /** One piece of a device, or a whole one. */
    @Serdeable
    public record Item(
            String itemId,
            @Nullable String organisationId,
            @Nullable String organisationName,
            @Nullable Long pieces,
            @Nullable String deviceId,
            @Nullable String deviceCode,
            @Nullable String lotId,
            @Nullable Boolean sortable,
            @Nullable String kind,
            @Nullable String wasteCode,
            @Nullable String proposedCode,
            @Nullable Long massGrams,
            boolean dataBearing,
            @Nullable Instant acceptedAt,
            @Nullable List<Medium> media) {
        /** Whether it is many pieces in one: what a container held. */
        public boolean counts() {
            return pieces != null && pieces != 1;
        }

        public boolean mayBeSorted() {
            return Boolean.TRUE.equals(sortable);
        }

        @Override
        public List<Medium> media() {
            return media == null ? List.of() : media;
        }
    }

    /** A medium that still holds data, until its certificate of destruction. */
    @Serdeable
    public record Medium(
            @Nullable String serialNumber, @Nullable String certificateNumber) {}

    @Override
    public List<Treatment> operations() {
        return operations == null ? List.of() : operations;
    }

    @Override
    public List<Item> items() {
        return items == null ? List.of() : items;
    }

    /** What its items weigh together: as it was when the lot was weighed, before that as they are now. */
    public long sumGrams() {
        return itemsGrams == null
                ? items().stream()
                        .mapToLong(item -> Objects.requireNonNullElse(item.massGrams(), 0L))
                        .sum()
                : itemsGrams;
    }

    /** Its number, with its code where it has one: what it is called where no page is at hand. */
    public String name() {
        return (number == null ? "" : "n° " + number + ", ") + (wasteCode == null ? "" : wasteCode);
    }

    public boolean is(String wanted) {
        return wanted.equals(state);
    }
}
