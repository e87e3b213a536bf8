package fr.boucle.wasteregister.delegation;

import fr.boucle.wasteregister.site.Organisations;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Finds by name the organisation to whom a register is lent, or whose year is audited. */
@Tag(name = "delegations")
@Controller("/api/waste-register/readers")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class FindReaders {
    private static final int MOST = 20;

    private final Organisations organisations;

    FindReaders(Organisations organisations) {
        this.organisations = organisations;
    }

    @Serdeable
    record View(UUID organisationId, String name, String kind, String city, String identifier) {}

    @Operation(
            summary = "Organisations by name",
            description = "Approved ones whose name, SIRET or RNA holds the text (2 letters at least), 20 at most.")
    @Get
    HttpResponse<List<View>> find(@QueryValue @Size(min = 2, max = 100) String name) {
        String like =
                "%" + name.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return HttpResponse.ok(organisations.named(like, MOST).stream()
                .map(row -> new View(row.id(), row.name(), row.kind(), row.city(), row.identifier()))
                .toList());
    }
}
