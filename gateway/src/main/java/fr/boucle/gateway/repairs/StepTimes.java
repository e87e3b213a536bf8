package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How long each step takes in the workshop, and its repairs as open data. */
@Admits(Role.TECHNICIAN)
@Controller("/atelier")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public class StepTimes {
    private static final int SHOWN = 20;
    private final ServiceCalls calls;
    private final Views views;

    StepTimes(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    /** From one thing to the next, on average. */
    @Serdeable
    public record StepTime(String from, String to, long times, BigDecimal averageSeconds) {
        public long minutes() {
            return averageSeconds.longValue() / 60;
        }
    }

    @Get("/temps")
    HttpResponse<?> show(Visitor visitor) {
        List<StepTime> times = calls.list(visitor, Service.REPAIRS, "/step-times", StepTime.class);
        return views.show(
                new Page(visitor, "Temps par étape").under("/atelier"),
                "repairs/times",
                Map.of("times", times.stream().limit(SHOWN).toList()));
    }

    @Get("/reparations.csv")
    @Produces(MediaType.ALL)
    HttpResponse<?> export(Visitor visitor) {
        return HttpResponse.ok(calls.bytes(visitor, Service.REPAIRS, "/exports/ords.csv"))
                .contentType(MediaType.of("text/csv;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"OpenRepairData_v0.3_boucle.csv\"");
    }
}
