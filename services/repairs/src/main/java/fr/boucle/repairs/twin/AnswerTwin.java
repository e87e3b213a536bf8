package fr.boucle.repairs.twin;

import fr.boucle.repairs.device.TwinAnswer;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/twins/{twinId}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Intake")
class AnswerTwin {
    private final Twins twins;

    AnswerTwin(Twins twins) {
        this.twins = twins;
    }

    /** What somebody who looked says, and what showed it. */
    @Serdeable
    record Command(
            @NotNull TwinAnswer answer,
            @Nullable @Size(max = 300) String note) {}

    @Operation(
            summary = "Say whether two files are of one machine",
            description =
                    "SAME_HERE: one machine, on this bench; SAME_GONE: one machine, and it is no longer here; DIFFERENT. One"
                            + " that had left goes on under the file of who has it, with its former thread (publishes"
                            + " MachineRecognised); where another workshop still holds it on paper, that one says SAME_GONE"
                            + " too, before anything is joined. DIFFERENT parts a pair that was joined,"
                            + " here or by its donor (MachinesParted)."
                            + " Every answer stands in the journal. 204; repeating changes nothing.")
    @Put
    @Transactional
    HttpResponse<?> answer(UUID id, UUID twinId, @Valid @Body Command said, @Parameter(hidden = true) Actor actor) {
        twins.answer(id, twinId, actor, said.answer(), said.note());
        return HttpResponse.noContent();
    }
}
