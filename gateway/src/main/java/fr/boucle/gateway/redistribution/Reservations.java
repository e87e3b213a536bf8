package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.gateway.territory.Euros;
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
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Promised devices: prepared by the workshop, handed over by the mediator with the household's own code. */
@Controller("/affectations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Reservations {
    private static final List<String> STATES = List.of("RESERVED", "PREPARED", "DELIVERED", "RETURNED", "RELEASED");

    private final ServiceCalls calls;
    private final Views views;

    Reservations(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits({Role.TECHNICIAN, Role.MEDIATOR, Role.DECIDER})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Reservation> found =
                calls.page(visitor, Service.REDISTRIBUTION, list.query("/reservations"), Reservation.class);
        return views.show(
                page(visitor, "Affectations").typed(list.typed()),
                "redistribution/reservations",
                Map.of("reservations", found.rows(), "states", STATES, "list", list.with(found)));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/affectations")
                .filter("etat", "state", STATES)
                .filter("pour", "recipient", List.of("HOUSEHOLD", "STRUCTURE"))
                .filter("creneau", "slot", id -> id.matches("[0-9a-f-]{36}"))
                .words("q", "q")
                .orders("reservedAt", "code", "reference", "expiresAt", "state")
                .asFile();
    }

    @Admits({Role.TECHNICIAN, Role.MEDIATOR, Role.DECIDER})
    @Get("/{id}")
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return show(visitor, id, page(visitor, "Affectation"));
    }

    @Admits(Role.TECHNICIAN)
    @Post("/{id}/preparation")
    HttpResponse<?> prepare(Visitor visitor, UUID id, Form form) {
        return change(visitor, id, form, "preparation", Map.of(), "prepare");
    }

    @Admits(Role.MEDIATOR)
    @Post("/{id}/remise")
    HttpResponse<?> handOver(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor, "Affectation");
        Optional<Long> price = Euros.cents(form.text("prix"));
        if (form.isEmpty("code")) {
            page.fault("code", "Demandez au foyer le code de suivi qu'il a reçu.");
        }
        if (price.isEmpty()) {
            page.fault("prix", "Écrivez un prix en euros, par exemple 40 ou 12,50.");
        }
        if (page.failed()) {
            return show(visitor, id, page.typed(new Form(Map.of("prix", form.text("prix")))));
        }
        Map<String, Object> content = Map.of(
                "trackingCode", form.text("code"),
                "priceCents", price.get(),
                "faultsAccepted", form.has("pannes", "oui"));
        return change(visitor, id, form, "hand-over", content, "livre");
    }

    @Admits({Role.TECHNICIAN, Role.MEDIATOR, Role.DECIDER})
    @Post("/{id}/liberation")
    HttpResponse<?> release(Visitor visitor, UUID id, Form form) {
        return change(visitor, id, form, "release", Map.of("reasonCode", form.text("raison")), "libere");
    }

    @Admits(Role.MEDIATOR)
    @Post("/{id}/retour")
    HttpResponse<?> comeBack(Visitor visitor, UUID id, Form form) {
        if (form.isEmpty("raison")) {
            Page again = page(visitor, "Affectation").typed(form);
            again.fault("raison", "Dites pourquoi l'appareil revient.");
            return show(visitor, id, again);
        }
        Map<String, Object> back = Map.of("reasonCode", form.text("raison"), "exchange", form.has("echange", "oui"));
        return change(visitor, id, form, "return", back, "rendu");
    }

    /** The structure puts off the end of one household's loan. */
    @Admits(Role.MEDIATOR)
    @Post("/{id}/prolongation")
    HttpResponse<?> extend(Visitor visitor, UUID id, Form form) {
        return change(visitor, id, form, "loan", Map.of("lentUntil", form.text("jour")), "preteprolonge");
    }

    /** Repaired or explained, without a return. */
    @Admits(Role.MEDIATOR)
    @Post("/{id}/panne-reglee")
    HttpResponse<?> settle(Visitor visitor, UUID id, Form form) {
        return change(visitor, id, form, "trouble-end", Map.of(), "pannereglee");
    }

    /** Who comes instead of the household: the name to ask for. */
    @Admits(Role.MEDIATOR)
    @Get("/{id}/mandataire")
    HttpResponse<?> proxy(Visitor visitor, UUID id) {
        Named named = calls.get(visitor, Service.REDISTRIBUTION, "/reservations/" + id + "/proxy", Named.class);
        return views.show(
                page(visitor, "Qui vient pour le foyer"),
                "redistribution/proxy",
                Map.of("name", named.name(), "to", "/affectations/" + id));
    }

    @Serdeable
    record Named(String name) {
        @Override
        public String toString() {
            return "Named";
        }
    }

    private HttpResponse<?> change(Visitor visitor, UUID id, Form form, String noun, Object content, String done) {
        // the code is never given back to the page
        Form kept = new Form(Map.of("raison", form.text("raison"), "jour", form.text("jour")));
        return page(visitor, "Affectation")
                .places(Map.of("wrong-tracking-code", "code", "/lentUntil", "jour", "loan-not-shortened", "jour"))
                .answer(
                        kept,
                        () -> {
                            calls.put(visitor, Service.REDISTRIBUTION, "/reservations/" + id + "/" + noun, content);
                            return Views.seeOther("/affectations/" + id + "?fait=" + done);
                        },
                        shown -> show(visitor, id, shown));
    }

    private HttpResponse<?> show(Visitor visitor, UUID id, Page page) {
        Later<Optional<ToldTrouble>> trouble = calls.later(() -> trouble(visitor, id));
        Reservation reservation = calls.get(visitor, Service.REDISTRIBUTION, "/reservations/" + id, Reservation.class);
        return reservation.isForAStructure()
                ? Views.seeOther(reservation.to())
                : views.show(
                        page,
                        "redistribution/reservation",
                        Map.of("reservation", reservation, "trouble", trouble.join()));
    }

    /** What the household told of the device, for whom it told. */
    private Optional<ToldTrouble> trouble(Visitor visitor, UUID id) {
        return visitor.signedIn().is(Role.MEDIATOR)
                ? calls.list(visitor, Service.REDISTRIBUTION, "/troubles", ToldTrouble.class).stream()
                        .filter(told -> told.reservationId().equals(id.toString()))
                        .findFirst()
                : Optional.empty();
    }

    private static Page page(Visitor visitor, String title) {
        return new Page(visitor, title).under("/affectations");
    }
}
