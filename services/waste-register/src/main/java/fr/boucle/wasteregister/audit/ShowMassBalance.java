package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.site.Organisations;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the masses of a year balance. */
@Tag(name = "audit")
@Controller("/api/waste-register/mass-balances")
@Secured({Role.AUDITOR, Role.KEEPER})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowMassBalance {
    private final MassBalance balances;
    private final AskedYear asked;
    private final Organisations organisations;
    private final Looks looks;
    private final InstantSource clock;

    ShowMassBalance(
            MassBalance balances, AskedYear asked, Organisations organisations, Looks looks, InstantSource clock) {
        this.balances = balances;
        this.asked = asked;
        this.organisations = organisations;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "Mass balance of a year",
            description =
                    "Per site and waste code, in grams: opening + in + difference - out = closing. stockGrams (running"
                            + " year) is what lies in open and weighed lots now; registeredOutGrams what the register's"
                            + " outgoing lines say. balanced: closing = stock and out = registered.")
    @Get
    HttpResponse<List<BalanceView>> massBalances(
            @QueryValue @Nullable Integer year, @Parameter(hidden = true) Actor actor) {
        int of = asked.of(year);
        looks.record(actor, "mass-balances", Integer.toString(of), null);
        List<BalanceView> found = balances.of(of, Reader.of(actor, clock.instant()));
        Map<UUID, String> names = organisations.namesOf(
                found.stream().map(BalanceView::organisationId).collect(Collectors.toSet()));
        return HttpResponse.ok(found.stream()
                .map(balance -> BalanceViewBuilder.builder(balance)
                        .organisationName(names.get(balance.organisationId()))
                        .build())
                .toList());
    }
}
