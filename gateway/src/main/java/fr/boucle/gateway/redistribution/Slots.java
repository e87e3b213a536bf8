package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Listing;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** When a structure receives households. */
@Admits(Role.MEDIATOR)
@Controller("/creneaux")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Slots {
    private final ServiceCalls calls;
    private final Views views;

    Slots(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        return show(visitor, page(visitor).typed(listing(visitor).typed()));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/creneaux")
                .words("q", "q")
                .filter("passes", "past", List.of("true"))
                .filter("libres", "free", List.of("true", "false"))
                .filter("pris", "taken", List.of("true"))
                .orders("startsAt", "place", "taken")
                .asFile();
    }

    @Post
    HttpResponse<?> open(Visitor visitor, Form form) {
        Page page = page(visitor)
                .places(Map.of("/place", "lieu", "/startsAt", "debut", "/endsAt", "fin", "/places", "places"));
        Optional<Instant> from = at(form, "debut");
        Optional<Instant> until = at(form, "fin");
        if (from.isEmpty() || until.isEmpty()) {
            page.fault("jour", "Écrivez le jour et les heures. Exemple : 02/12/2026, 14:00, 17:00.");
        }
        long places = Figures.whole(form, page, "places");
        return page.answer(
                form,
                () -> {
                    Map<String, Object> slot = Map.of(
                            "place", form.text("lieu"),
                            "startsAt", from.orElseThrow().toString(),
                            "endsAt", until.orElseThrow().toString(),
                            "places", places);
                    calls.put(visitor, Service.REDISTRIBUTION, "/slots/" + form.id("cle"), slot);
                    return Views.seeOther("/creneaux?fait=creneau");
                },
                shown -> show(visitor, shown));
    }

    private static Optional<Instant> at(Form form, String hour) {
        try {
            return Optional.of(Formats.at(LocalDate.parse(form.text("jour")), LocalTime.parse(form.text(hour))));
        } catch (DateTimeException notTime) {
            return Optional.empty();
        }
    }

    private HttpResponse<?> show(Visitor visitor, Page page) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Slot> slots = calls.page(visitor, Service.REDISTRIBUTION, list.query("/slots"), Slot.class);
        return views.show(
                page,
                "redistribution/slots",
                Map.of("key", UUID.randomUUID().toString(), "slots", slots.rows(), "list", list.with(slots)));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Créneaux de remise").under("/affectations");
    }
}
