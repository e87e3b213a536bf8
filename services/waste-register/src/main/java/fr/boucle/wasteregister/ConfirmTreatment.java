package fr.boucle.wasteregister;

import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
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
import jakarta.validation.Valid;
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
    private final LotOperations done;
    private final Operations operations;
    private final LegalTime legalTime;
    private final InstantSource clock;

    ConfirmTreatment(Lots lots, LotOperations done, Operations operations, LegalTime legalTime, InstantSource clock) {
        this.lots = lots;
        this.done = done;
        this.operations = operations;
        this.legalTime = legalTime;
        this.clock = clock;
    }

    @Serdeable
    record Asked(
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
    HttpResponse<LotView.Shown> treat(UUID id, @Valid @Body Asked asked, @Parameter(hidden = true) Actor actor) {
        Lots.Locked locked = lots.lock(id, actor.organisation());
        LotRow now =
                switch (locked.lot()) {
                    case Lot.Open _, Lot.Weighed _ ->
                        throw new Refusal(WasteRefusal.NOT_CONSIGNED, "Consign the lot first: PUT its consignment.");
                    case Lot.Consigned lot ->
                        lots.apply(
                                locked,
                                lot.treat(treatment(asked, lot.consignment().on())),
                                actor.signature());
                    case Lot.Treated lot when isSame(lot.treatment(), asked) -> locked.row();
                    case Lot.Treated lot
                    when lot.treatment().last() ->
                        throw new Refusal(
                                WasteRefusal.TREATMENT_FINAL,
                                lot.treatment().operationCode() + " on "
                                        + lot.treatment().on() + " ended this lot.");
                    case Lot.Treated lot ->
                        lots.apply(
                                locked,
                                lot.treatFurther(
                                        treatment(asked, lot.treatment().on())),
                                actor.signature());
                };
        long _ = done.record(now);
        return new Version(now.version()).tag(HttpResponse.ok(LotView.of(now)));
    }

    private Lot.Treatment treatment(Asked asked, LocalDate earliest) {
        LocalDate day = asked.treatedOn();
        if (day.isBefore(earliest) || day.isAfter(legalTime.today())) {
            throw new Refusal(
                    WasteRefusal.DATE_NOT_ALLOWED,
                    "treatedOn lies from " + earliest + " to " + legalTime.today() + ".");
        }
        Operations.Chosen chosen = operations.choose(asked.operationCode(), asked.operationMode());
        return new Lot.Treatment(
                chosen.code(),
                chosen.mode(),
                chosen.last(),
                day,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static boolean isSame(Lot.Treatment done, Asked asked) {
        return done.operationCode().equals(Operations.normalised(asked.operationCode()))
                && done.on().equals(asked.treatedOn());
    }
}
