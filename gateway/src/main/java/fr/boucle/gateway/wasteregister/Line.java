package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.pages.Page;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of the register, with its versions and the devices it tells of. */
@Serdeable
public record Line(
        String lineId,
        @Nullable String publicId,
        @Nullable String registerType,
        @Nullable String organisationId,
        @Nullable String organisationName,
        @Nullable String lotId,
        @Nullable String state,
        long version,
        long entryIndex,
        @Nullable LocalDate lineDate,
        @Nullable String wasteCode,
        @Nullable Long massGrams,
        @Nullable Instant recordedAt,
        @Nullable Map<String, String> fields,
        @Nullable String bsdNumber,
        @Nullable String noteExemption,
        @Nullable List<Written> versions,
        @Nullable List<Device> devices,
        @Nullable List<Declared> declarations) {

    /** One version: nothing is overwritten. */
    @Serdeable
    public record Written(
            long version,
            @Nullable String reason,
            @Nullable String explanation,
            long entryIndex,
            @Nullable Instant recordedAt,
            @Nullable Long massGrams,
            @Nullable List<FieldChange> changes) {
        @Override
        public List<FieldChange> changes() {
            return changes == null ? List.of() : changes;
        }
    }

    /** A version declared on the State's platform. */
    @Serdeable
    public record Declared(
            long version,
            @Nullable LocalDate declaredOn,
            @Nullable Instant recordedAt,
            @Nullable String memberId) {
        /** The member as their organisation knows them from the journal: the end of an opaque number. */
        public String mark() {
            return memberId == null ? "" : memberId.substring(Math.max(0, memberId.length() - 4));
        }
    }

    /** A device of the line, back to its gift. */
    @Serdeable
    public record Device(
            @Nullable String deviceId,
            @Nullable String code,
            @Nullable String kind) {}

    /** What a version changed, its mass to the gram among it: the platform's kilograms may stay. */
    public List<FieldChange> changes(Page page, Written version) {
        int place = versions().indexOf(version);
        Long was = place < 1 ? null : versions().get(place - 1).massGrams();
        return FieldChange.withMass(page, was, version.massGrams(), version.changes());
    }

    public String printed() {
        return publicId == null ? lineId.substring(0, 8) : publicId;
    }

    @Override
    public List<Written> versions() {
        return versions == null ? List.of() : versions;
    }

    @Override
    public List<Device> devices() {
        return devices == null ? List.of() : devices;
    }

    @Override
    public List<Declared> declarations() {
        return declarations == null ? List.of() : declarations;
    }

    /** What its fields hold, by the platform's keys. */
    public Map<String, String> values() {
        return fields == null ? Map.of() : fields;
    }
}
