package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.web.Actor;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for someone: a certificate, a treatment, a BSD, a declaration, a proof about to end. */
@Tag(name = "audit")
@Controller("/api/waste-register/alerts")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListAlerts {
    private final Alerts alerts;
    private final Looks looks;
    private final InstantSource clock;

    ListAlerts(Alerts alerts, Looks looks, InstantSource clock) {
        this.alerts = alerts;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "Alerts",
            description =
                    "Open until what they wait for is recorded; paged by kind, then by what they are about. Filter: kind."
                            + " Certificates: data-bearing items that left. Treatment: not final 90 days after the"
                            + " consignment (Boucle's own delay). BSD: dangerous waste that left without its number (add it"
                            + " by a correction of the line). Declarations: dangerous or POP waste and SSD are declared"
                            + " within 7 days of the line's date (R541-43 II). Proofs: ended, or ending within 60 days.")
    @Get
    HttpResponse<List<AlertView>> list(
            @QueryValue AlertView.@Nullable Kind kind, HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        AlertCursor cursor = AlertCursor.of(paging.after());
        Reader reader = Reader.of(actor, clock.instant());
        looks.record(actor, "alerts", kind == null ? "all" : kind.name(), null);
        List<AlertView> page = new ArrayList<>();
        for (AlertView.Kind each : AlertView.Kind.values()) {
            int room = paging.fetch() - page.size();
            if (room > 0 && !cursor.isPast(each) && (kind == null || kind == each)) {
                page.addAll(alerts.of(each, cursor.start(each), room, reader));
            }
        }
        return paging.answer(request, page, AlertCursor::of);
    }
}
