package fr.boucle.repairs.board;

import fr.boucle.repairs.device.Cards;
import fr.boucle.repairs.device.Series;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/series/readiness")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class ReadySeries {
    private final MakeDeviceReady ready;
    private final Series series;

    ReadySeries(MakeDeviceReady ready, Series series) {
        this.ready = ready;
        this.series = series;
    }

    /** The devices, what goes with each, and what became of the cards of those of which nobody has said it. */
    @Serdeable
    record Command(
            @NotNull @Size(min = 1, max = 200) List<UUID> devices,
            @Nullable @Size(max = 20) List<@Pattern(regexp = "[A-Z][A-Z_]{1,29}") String> accessories,
            @Nullable @Valid Cards cards) {}

    @Operation(
            summary = "Put many graded devices into stock",
            description = "Each by itself, on the same conditions as alone: one that is refused says why.")
    @Put
    List<Series.View> ready(@Valid @Body Command series, @Parameter(hidden = true) Actor actor) {
        return this.series.each(series.devices(), actor, id -> {
            Object _ = ready.ready(id, new MakeDeviceReady.Command(series.accessories(), series.cards()), null, actor);
        });
    }
}
