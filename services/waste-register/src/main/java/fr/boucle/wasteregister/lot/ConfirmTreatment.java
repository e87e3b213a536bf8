package fr.boucle.wasteregister.lot;

import fr.boucle.wasteregister.code.Operations;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.web.Actor;
import fr.boucle.web.Bounds;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records what became of a consigned lot; an operation that is not final is followed by the next. */
@Tag(name = "lots")
@Controller("/api/waste-register/lots/{id}/treatment")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfirmTreatment {
    private final Lots lots;
    private final LotViews views;
    private final Operations operations;
    private final Bounds bounds;
    private final LegalTime legalTime;
    private final InstantSource clock;

    ConfirmTreatment(
            Lots lots, LotViews views, Operations operations, Bounds bounds, LegalTime legalTime, InstantSource clock) {
        this.lots = lots;
        this.views = views;
        this.operations = operations;
        this.bounds = bounds;
        this.legalTime = legalTime;
        this.clock = clock;
    }

    @Serdeable
    record Command(
            @NotBlank @Size(max = 6) String operationCode,
            @Nullable @Size(max = 30) String operationMode,
            @NotNull LocalDate treatedOn) {}

    @Operation(
            summary = "Confirm a treatment",
            description =
                    "operationCode R 12, R 13, D 9, D 13, D 14, D 15 are not final: they take no mode, and the next"
                            + " operation is recorded here in turn, until a final one. treatedOn: not before the"
                            + " consignment, not after today (the territory's day). Repeating the same gives the same"
                            + " answer.")
    @Put
    @Transactional
    HttpResponse<LotView> treat(UUID id, @Body Command asked, @Parameter(hidden = true) Actor actor) {
        Lots.Found now = lots.change(
                id,
                actor,
                null,
                new TreatmentReport(
                        bounds.of(asked),
                        asked.operationCode(),
                        asked.operationMode(),
                        asked.treatedOn(),
                        operations,
                        legalTime.today(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return new Version(now.version()).tag(HttpResponse.ok(views.of(id)));
    }
}
