package fr.boucle.wasteregister.line;

import fr.boucle.values.ByName;
import fr.boucle.wasteregister.lot.NoteExemption;
import fr.boucle.wasteregister.platform.RegisterType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A register line as readers see it. */
@ByName
@Serdeable
record LineView(
        UUID lineId,
        String publicId,
        RegisterType registerType,
        UUID organisationId,
        @Nullable String organisationName,
        @Nullable UUID lotId,
        String state,
        long version,
        long entryIndex,
        LocalDate lineDate,
        String wasteCode,
        long massGrams,
        Instant recordedAt,
        Map<String, String> fields,
        @Nullable String bsdNumber,
        @Nullable NoteExemption noteExemption,
        @Nullable List<VersionView> versions,
        @Nullable List<DeviceView> devices,
        @Nullable List<DeclarationView> declarations) {
    /** A version declared on the State's platform, and by which member. */
    @Serdeable
    record DeclarationView(
            long version,
            LocalDate declaredOn,
            Instant recordedAt,
            @Nullable UUID memberId) {}

    @Serdeable
    record VersionView(
            long version,
            String reason,
            @Nullable String explanation,
            @Nullable String explanationSalt,
            long entryIndex,
            Instant recordedAt,
            long massGrams,
            Map<String, String> fields,
            List<FieldChanges.Change> changes) {}

    @Serdeable
    record DeviceView(UUID deviceId, String code, String kind, String passport) {}
}
