package fr.boucle.gateway.territory;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steward's list of cheaper connections: one a line, each with the day it was read at its source. */
@Admits(Role.STEWARD)
@Controller("/regles/internet")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ConnectionRules {
    private static final int FIELDS = 7;
    private static final int MUST = 6;

    private final ServiceCalls calls;
    private final Views views;

    ConnectionRules(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return show(visitor, page(visitor));
    }

    @Post
    HttpResponse<?> adopt(Visitor visitor, Form form) {
        Page page = page(visitor);
        List<Map<String, Object>> offers = new ArrayList<>();
        for (String line : form.lines("offres")) {
            Optional.ofNullable(offer(line))
                    .ifPresentOrElse(
                            offers::add,
                            () -> page.fault("offres", "Cette ligne ne se lit pas : « {0} ». Suivez l'exemple.", line));
        }
        if (offers.isEmpty() && !page.failed()) {
            page.fault("offres", "Écrivez au moins une offre.");
        }
        return page.places(Map.of("/content", "offres", "/validFrom", "jour", "/reason", "raison"))
                .answer(
                        form,
                        () -> {
                            String version =
                                    form.text("jour") + "-" + visitor.now().getEpochSecond();
                            calls.put(
                                    visitor,
                                    Service.REDISTRIBUTION,
                                    "/references/connection-offers/" + Visitor.encoded(version),
                                    Map.of(
                                            "content",
                                            Map.of("offers", offers),
                                            "validFrom",
                                            form.text("jour"),
                                            "reason",
                                            form.text("raison")));
                            return Views.seeOther("/regles/internet?fait=internet");
                        },
                        again -> show(visitor, again));
    }

    private static @Nullable Map<String, Object> offer(String line) {
        String[] parts =
                Arrays.stream(line.split(";", FIELDS)).map(String::strip).toArray(String[]::new);
        if (parts.length < MUST || !parts[3].startsWith("https://") || !parts[5].matches("\\d{4}-\\d{2}-\\d{2}")) {
            return null;
        }
        Optional<Long> price = parts[2].isEmpty() ? Optional.empty() : Euros.cents(parts[2]);
        if (price.isEmpty() && !parts[2].isEmpty()) {
            return null;
        }
        Map<String, Object> offer = new HashMap<>(Map.of(
                "name", parts[0],
                "forWhom", parts[1],
                "url", parts[3],
                "source", parts[4],
                "readOn", parts[5],
                "departements",
                        parts.length < FIELDS || parts[6].isEmpty() ? List.of() : List.of(parts[6].split("[\\s,]+"))));
        price.ifPresent(cents -> offer.put("monthlyCents", cents));
        return offer;
    }

    private HttpResponse<?> show(Visitor visitor, Page page) {
        List<Connection> now = calls.find(visitor, Service.REDISTRIBUTION, "/connection-offers", Connection.Near.class)
                .orElse(Connection.Near.NONE)
                .offers();
        return views.show(page, "redistribution/connectionrules", Map.of("now", now));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Internet moins cher").under("/regles");
    }
}
