package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.request.Outcome;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision.
 *
 * @param deviceId the device given, where granted
 * @param programmeId the programme it falls under, if any: within its quota and its share of the stock
 * @param reasonCode for instance RULE_ORDER, URGENCY, NOT_ELIGIBLE, NO_SUITABLE_DEVICE
 * @param explanation why, in words for the household; sealed, erased with the request
 */
@Serdeable
record DecisionCommand(
        @NotNull Outcome outcome,
        @Nullable UUID deviceId,
        @Nullable UUID programmeId,
        @NotNull @Pattern(regexp = ReasonCode.PATTERN) String reasonCode,
        @NotBlank @Size(max = 1000) String explanation) {
    void check() {
        boolean granted = outcome == Outcome.GRANTED;
        if (granted != (deviceId != null) || (!granted && programmeId != null)) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A grant names a device, perhaps a programme, and nothing else does.",
                    List.of(new Refusal.FieldFault(
                            granted || deviceId != null ? "/deviceId" : "/programmeId", "goes with GRANTED")));
        }
    }

    @Override
    public String toString() {
        return "DecisionCommand " + outcome + " " + reasonCode;
    }
}
