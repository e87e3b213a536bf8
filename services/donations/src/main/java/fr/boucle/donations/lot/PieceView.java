package fr.boucle.donations.lot;

import fr.boucle.donations.law.Eligibility;
import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.ValueEstimate;
import fr.boucle.donations.reading.Condition;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device of a lot, with what the law says of it for the asking organisation; its donor sees no verdict on its own. */
@ByName
@Serdeable
record PieceView(
        UUID deviceId,
        String code,
        DeviceKind kind,
        String manufacturer,
        String model,
        @Nullable LocalDate acquiredOn,
        Orientation orientation,
        Condition condition,
        boolean claimed,
        ValueEstimate value,
        @Nullable Eligibility eligibility) {}
