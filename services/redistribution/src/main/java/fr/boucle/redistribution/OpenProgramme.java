package fr.boucle.redistribution;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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
    private final Json json;
    private final Outbox outbox;
    private final InstantSource clock;

    OpenProgramme(Programmes programmes, ProgrammeOwners owners, Json json, Outbox outbox, InstantSource clock) {
        this.programmes = programmes;
        this.owners = owners;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A programme to open.
     *
     * @param quota devices over the whole period
     * @param stockSharePercent the most of the stock that may be reserved for it at a time
     * @param partners organisations that carry it, by code
     */
    @Serdeable
    record NewProgramme(
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @Min(1) @Max(1_000_000) int quota,
            @Min(1) @Max(100) int stockSharePercent,
            @NotNull @Valid Programme.Criteria criteria,
            @Nullable Set<@Pattern(regexp = "[A-Za-z0-9_-]{1,60}") String> partners) {}

    @Operation(
            summary = "Open a programme",
            description =
                    "For instance pupils of lower secondary school without a device. By the steward, or by a collectivité (a"
                            + " department) for the communes or départements it names. The client makes the id; the same programme"
                            + " again changes nothing, another under the same id is refused.")
    @Put
    @Transactional
    HttpResponse<?> open(UUID id, @Valid @Body NewProgramme asked, @Parameter(hidden = true) Actor actor) {
        if (asked.until().isBefore(asked.from())) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A period ends after it begins.",
                    List.of(new Refusal.FieldFault("/until", "is not before from")));
        }
        owners.checkMayOpen(actor, asked.criteria());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Programmes.Row row = row(id, asked, actor, at);
        Optional<Programmes.Row> known = programmes.lock(id);
        if (known.isPresent()) {
            if (!programmes.programme(known.get()).equals(programmes.programme(row))) {
                throw new Refusal(RedistributionRefusal.VERSION_TAKEN, "Open another programme under another id.");
            }
            return HttpResponse.noContent();
        }
        var _ = programmes.save(row);
        outbox.append(
                Publication.of(
                        new Programmes.ProgrammeOpened(
                                id, actor.organisation(), asked.quota(), asked.from(), asked.until(), at),
                        id,
                        0),
                actor.signature());
        return HttpResponse.noContent();
    }

    private Programmes.Row row(UUID id, NewProgramme asked, Actor actor, Instant at) {
        return new Programmes.Row(
                id,
                actor.organisation(),
                asked.title(),
                asked.from(),
                asked.until(),
                asked.quota(),
                asked.stockSharePercent(),
                json.write(asked.criteria()),
                asked.partners() == null ? "" : Codes.join(asked.partners()),
                at);
    }
}
