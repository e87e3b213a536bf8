package fr.boucle.observatory;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.boucle.values.ByName;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The passport of a device, for whoever holds it: no serial, no commune, and of a household no more than the month. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The public thread of a device")
record PublicPassportView(
        String code,
        @Nullable String kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String place,
        ProductStatus status,

        @Schema(description = "The month in which the last of its waste was finally treated: 2026-11") @Nullable
        String endedIn,

        List<PublicStep> steps) {

    /** One event of the public thread. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @ByName
    record PublicStep(
            int hop,

            @Schema(description = "The day, before the device was promised to anybody") @Nullable
            LocalDate day,

            @Schema(description = "The month, all that is told from then on: 2026-11")
            String month,

            String context,
            String event,
            @Nullable String place,
            @Nullable String organisationName,
            @Schema(type = "object") JsonNode facts) {}
}
