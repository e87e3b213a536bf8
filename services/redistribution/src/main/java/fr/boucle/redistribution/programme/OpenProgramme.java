package fr.boucle.redistribution.programme;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Tag(name = "Programmes")
@Controller("/api/redistribution/programmes/{id}")
@Secured({Role.STEWARD, Role.AGENT})
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenProgramme {
    private final Programmes programmes;
    private final ProgrammeOwners owners;
    private final InstantSource clock;

    OpenProgramme(Programmes programmes, ProgrammeOwners owners, InstantSource clock) {
        this.programmes = programmes;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * A programme to open.
     *
     * @param quota devices over the whole period
     * @param stockSharePercent the most of the stock that may be reserved for it at a time
     * @param keptPercent how much of the stock of each of its kinds is kept for it; nothing where absent
     * @param partners organisations that carry it, by name
     */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @Min(1) @Max(1_000_000) int quota,
            @Min(1) @Max(100) int stockSharePercent,
            @Min(0) @Max(100) @Nullable Integer keptPercent,
            @NotNull @Valid Programme.Criteria criteria,
            @Nullable Set<@Pattern(regexp = Programme.PARTNER) String> partners) {}

    @Operation(
            summary = "Open a programme",
            description =
                    "For instance pupils of lower secondary school without a device. By the steward, or by a collectivité (a"
                            + " department) for the communes or départements it names. The client makes the id; the same programme"
                            + " again changes nothing, another under the same id is refused.")
    @Put
    @Transactional
    HttpResponse<?> open(UUID id, @Valid @Body Command asked, @Parameter(hidden = true) Actor actor) {
        if (asked.until().isBefore(asked.from())) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A period ends after it begins.",
                    List.of(new Refusal.FieldFault("/until", "is not before from")));
        }
        owners.checkMayOpen(actor, asked.criteria());
        programmes.open(
                new Programme(
                        id,
                        actor.organisation(),
                        asked.title(),
                        new Programme.Period(asked.from(), asked.until()),
                        new Programme.Share(
                                asked.quota(),
                                asked.stockSharePercent(),
                                asked.keptPercent() == null ? 0 : asked.keptPercent()),
                        asked.criteria(),
                        asked.partners() == null ? Set.of() : asked.partners()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.signature());
        return HttpResponse.noContent();
    }
}
