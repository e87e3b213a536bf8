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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

@Tag(name = "Programmes")
@Controller("/api/redistribution/programmes/{id}/partners")
@Secured({Role.STEWARD, Role.AGENT})
@ExecuteOn(TaskExecutors.BLOCKING)
class NamePartners {
    private final Programmes programmes;

    NamePartners(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Who carries a programme: organisations, by name; none where the list is empty. */
    @Serdeable
    record Command(
            @NotNull @Size(max = 20)
            Set<
                            @Pattern(
                                    regexp = Programme.PARTNER,
                                    message =
                                            "is an organisation's name without a comma, for instance Conseil départemental 44")
                            String>
                    partners) {}

    @Operation(
            summary = "Name the organisations that carry a programme",
            description = "Another list replaces the first. Organisations only, never people. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> name(UUID id, @Valid @Body Command named, @Parameter(hidden = true) Actor actor) {
        Programme programme = programmes
                .find(id)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No programme has this id."));
        ProgrammeOwners.checkMayRead(actor, programme);
        programmes.carriedBy(id, named.partners());
        return HttpResponse.noContent();
    }
}
