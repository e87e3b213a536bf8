package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The register as the keeper and the auditor read it, and what lets anyone verify it without trusting us. */
@Controller("/registre")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Register {
    private final ServiceCalls calls;
    private final Views views;

    Register(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        visitor.mustBe("keeper", "auditor");
        String from = day(visitor, "du");
        String to = day(visitor, "au");
        String query = "/lines?limit=9" + (from.isEmpty() ? "" : "&from=" + from) + (to.isEmpty() ? "" : "&to=" + to);
        ServiceCalls.Rows<Line> lines = calls.page(visitor, Service.WASTE_REGISTER, query, Line.class);
        Page page = new Page(visitor, "Registre des déchets")
                .under("/registre")
                .typed(new Form(Map.of("du", from, "au", to)));
        return views.show(page, "waste/register", Map.of("lines", lines.rows(), "more", lines.more()));
    }

    @Get("/lignes/{id}")
    HttpResponse<?> line(Visitor visitor, UUID id) {
        visitor.mustBe("keeper", "auditor");
        Line line = calls.get(visitor, Service.WASTE_REGISTER, "/lines/" + id, Line.class);
        return views.show(
                new Page(visitor, "Ligne {0}", line.printed()).under("/registre"), "waste/line", Map.of("line", line));
    }

    @Get("/entrees/{index}/preuve")
    @Produces(MediaType.ALL)
    HttpResponse<?> proof(Visitor visitor, long index) {
        visitor.mustBe("keeper", "auditor");
        return HttpResponse.ok(calls.bytes(visitor, Service.WASTE_REGISTER, "/entries/" + index + "/proof"))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"preuve-" + index + ".json\"");
    }

    @Get("/export")
    @Produces(MediaType.ALL)
    HttpResponse<?> export(Visitor visitor) {
        visitor.mustBe("auditor");
        return HttpResponse.ok(calls.bytes(visitor, Service.WASTE_REGISTER, "/exports/entries.ndjson"))
                .contentType(MediaType.of("application/x-ndjson"))
                .header("Content-Disposition", "attachment; filename=\"registre.ndjson\"");
    }

    @Get("/preuves")
    HttpResponse<?> proofs(Visitor visitor) {
        Later<String> checkpoint = calls.later(() -> note(visitor));
        Later<String> key = calls.later(() -> calls.text(visitor, Service.WASTE_REGISTER, "/key"));
        return views.show(
                new Page(visitor, "Vérifier le registre").under("/registre/preuves"),
                "waste/proofs",
                Map.of("checkpoint", checkpoint.join(), "key", key.join()));
    }

    @Get("/anomalies")
    HttpResponse<?> anomalies(Visitor visitor) {
        visitor.mustBe("keeper", "auditor");
        int year = visitor.asked("annee")
                .filter(asked -> asked.matches("20\\d\\d"))
                .map(Integer::parseInt)
                .orElseGet(() -> Formats.legalDay(visitor.now()).getYear());
        Later<List<Anomaly>> anomalies = calls.later(
                () -> calls.list(visitor, Service.WASTE_REGISTER, "/anomalies?year=" + year, Anomaly.class));
        Later<List<Anomaly.Balance>> balances = calls.later(() ->
                calls.list(visitor, Service.WASTE_REGISTER, "/mass-balances?year=" + year, Anomaly.Balance.class));
        return views.show(
                new Page(visitor, "Anomalies du registre").under("/registre/anomalies"),
                "waste/anomalies",
                Map.of("anomalies", anomalies.join(), "balances", balances.join(), "year", year));
    }

    @Get("/sortants.csv")
    @Produces(MediaType.ALL)
    HttpResponse<?> csv(Visitor visitor) {
        visitor.mustBe("keeper", "auditor");
        return HttpResponse.ok(calls.bytes(visitor, Service.WASTE_REGISTER, "/exports/trackdechets/outgoing.csv"))
                .contentType(MediaType.of("text/csv;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"registre-sortants.csv\"");
    }

    private String note(Visitor visitor) {
        try {
            return calls.text(visitor, Service.WASTE_REGISTER, "/checkpoint");
        } catch (Refused refused) {
            if (refused.status() == 404) {
                return "";
            }
            throw refused;
        }
    }

    private static String day(Visitor visitor, String parameter) {
        return visitor.asked(parameter)
                .filter(value -> value.matches("\\d{4}-\\d{2}-\\d{2}"))
                .orElse("");
    }
}
