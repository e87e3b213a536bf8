package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The year's balances: reuse, reductions, and what purchase reporting needs. */
@Admits(Role.AGENT)
@Controller("/bilan")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Balances {
    private static final int FIRST_YEAR = 2023;
    private static final int YEARS = 3;
    private static final ZoneId TERRITORY = ZoneId.of("Europe/Paris");
    private static final String EUROS = "[0-9]{1,9}";

    private final ServiceCalls calls;
    private final Views views;

    Balances(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        int year = year(visitor);
        String path = "/balances/" + year;
        List<Later<Balance>> balances = IntStream.rangeClosed(Math.max(FIRST_YEAR, year - YEARS + 1), year)
                .mapToObj(one -> calls.later(() ->
                        calls.get(visitor, Service.DONATIONS, "/balances/" + one + "?lines=false", Balance.class)))
                .toList();
        Later<Reductions> reductions =
                calls.later(() -> calls.get(visitor, Service.DONATIONS, path + "/reductions", Reductions.class));
        Later<Purchases> purchases = calls.later(
                () -> calls.get(visitor, Service.DONATIONS, path + "/purchases" + spent(visitor), Purchases.class));
        Page page = new Page(visitor, "Bilan {0}", Integer.toString(year))
                .under("/bilan")
                .typed(typed(visitor, year));
        return views.show(
                page,
                "donations/balance",
                Map.of(
                        "balances", balances.stream().map(Later::join).toList(),
                        "steps", reductions.join(),
                        "purchases", purchases.join(),
                        "asked", asked(visitor)));
    }

    @Get("/{year}/{paper}")
    @Produces(MediaType.ALL)
    HttpResponse<?> paper(Visitor visitor, int year, String paper) {
        boolean pdf = paper.endsWith(".pdf");
        String path = "/balances/" + year + (paper.startsWith("achats") ? "/purchases" + spent(visitor) : "");
        MediaType type = pdf ? MediaType.APPLICATION_PDF_TYPE : new MediaType("text/csv;charset=utf-8");
        return HttpResponse.ok(calls.bytesAs(visitor, Service.DONATIONS, path, pdf ? "application/pdf" : "text/csv"))
                .contentType(type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + (paper.startsWith("achats") ? "achats-" : "bilan-") + year
                                + (pdf ? ".pdf" : ".csv") + "\"");
    }

    private static int year(Visitor visitor) {
        int now = LocalDate.ofInstant(visitor.now(), TERRITORY).getYear();
        return visitor.asked("annee")
                .filter(text -> text.matches("20[2-9][0-9]"))
                .map(Integer::parseInt)
                .filter(year -> year >= FIRST_YEAR)
                .orElse(now);
    }

    private static String spent(Visitor visitor) {
        return visitor.asked("depenses")
                .filter(euros -> euros.matches(EUROS))
                .map(euros -> "?spentCents=" + euros + "00&reusedSpentCents="
                        + visitor.asked("reemploi")
                                .filter(reused -> reused.matches(EUROS))
                                .orElse("0")
                        + "00")
                .orElse("");
    }

    /** The same figures in the address of a paper. */
    private static String asked(Visitor visitor) {
        return visitor.asked("depenses")
                .filter(euros -> euros.matches(EUROS))
                .map(euros -> "?depenses=" + euros + "&reemploi="
                        + visitor.asked("reemploi")
                                .filter(reused -> reused.matches(EUROS))
                                .orElse("0"))
                .orElse("");
    }

    private static Form typed(Visitor visitor, int year) {
        return new Form(Map.of(
                "annee", Integer.toString(year),
                "depenses", visitor.asked("depenses").orElse(""),
                "reemploi", visitor.asked("reemploi").orElse("")));
    }
}
