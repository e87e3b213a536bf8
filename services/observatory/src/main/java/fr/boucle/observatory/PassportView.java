package fr.boucle.observatory;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.boucle.values.ByName;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The passport of a device, for readers who are signed in. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "The thread of a device: ordered by hop, then the event that passed custody on, then its publisher's count")
@ByName
record PassportView(
        UUID deviceId,
        @Nullable String code,
        @Nullable String kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String place,
        ProductStatus status,

        @Schema(description = "When the last of its waste was finally treated: nothing comes after") @Nullable
        Instant endedAt,

        int hop,
        List<PassportStep> steps) {

    /** One event of the thread. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @ByName
    record PassportStep(
            int hop,
            long sequence,
            Instant at,
            String context,
            String event,

            @Schema(description = "Where the device is from this event on, when that changed") @Nullable
            String place,

            @Nullable UUID organisationId,
            @Nullable String organisationName,

            @Schema(
                    description =
                            "What the event is of: the device, its lot, claim or convention, its lot of waste; a household's request is never told")
            @Nullable
            UUID subjectId,

            @Schema(type = "object", description = "What is kept of the event, named as in the event")
            JsonNode facts) {}
}
