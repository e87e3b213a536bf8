package fr.boucle.observatory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The passport of a device, for whoever holds it: no serial, no reference of a request, no commune of a household. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The public thread of a device")
record PublicPassportView(
        String code,
        @Nullable String kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String place,
        List<PublicStep> steps) {

    /** One event of the public thread. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublicStep(
            int hop,
            Instant at,
            String context,
            String event,
            @Nullable String place,
            @Nullable String organisationName,
            @Schema(type = "object") JsonNode facts) {}
}
