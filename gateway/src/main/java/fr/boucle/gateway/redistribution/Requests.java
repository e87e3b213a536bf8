package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.MeantCommune;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.gateway.territory.QuartierField;
import fr.boucle.gateway.territory.ServedPlace;
import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Requests of households: the mediator opens them, the decider reads them in order. */
@Controller("/demandes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class Requests {
    static final List<String> STATES =
            List.of("WAITING", "POSTPONED", "IN_REVIEW", "GRANTED", "SERVED", "REFUSED", "CLOSED");
    private static final List<String> QUEUED = STATES.subList(0, 3);
    private static final List<String> NEEDS = List.of("NONE", "SHARED", "TOO_OLD", "SECOND");
    private static final String REFERENCE = "R[0-9A-Z]{7}";
    private static final Map<String, String> PLACES = Map.of(
            "/communeCode", "commune",
            "outside-territory", "commune",
            "kind-not-available", "appareil",
            "/quartier", "quartier",
            "/people", "personnes",
            "/mandate/until", "fin",
            "/contact/phone", "telephone",
            "/contact/email", "courriel",
            "/contact/name", "nom");
    private static final String ID = "[0-9a-f-]{36}";

    private final ServiceCalls calls;
    private final MeantCommune communes;
    private final Views views;

    Requests(ServiceCalls calls, MeantCommune communes, Views views) {
        this.calls = calls;
        this.communes = communes;
        this.views = views;
    }

    @Admits({Role.MEDIATOR, Role.DECIDER})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        Optional<String> reference = visitor.asked("q")
                .map(typed -> typed.trim().toUpperCase(Locale.ROOT))
                .filter(typed -> typed.matches(REFERENCE));
        if (reference.isPresent()) {
            return Views.seeOther("/demandes/" + reference.get());
        }
        Listing list = listing(visitor);
        Later<List<Structure>> structures = calls.later(() -> structures(visitor));
        ServiceCalls.Rows<Request> requests =
                calls.page(visitor, Service.REDISTRIBUTION, list.query("/requests"), Request.class);
        return views.show(
                page(visitor, "Demandes").typed(list.typed()),
                "redistribution/requests",
                Map.of(
                        "requests",
                        requests.rows(),
                        "list",
                        list.with(requests),
                        "states",
                        STATES,
                        "needs",
                        NEEDS,
                        "structures",
                        structures.join()));
    }

    /** Only those that wait have a place in the order of the points. */
    static Listing listing(Visitor visitor) {
        Listing list = Listing.of(visitor, "/demandes")
                .filter("etat", "state", STATES)
                .filter("structure", "organisationId", id -> id.matches(ID))
                .words("commune", "commune")
                .filter("type", "kind", Kinds.ALL)
                .filter("besoin", "need", NEEDS)
                .filter("convient", "fitting", List.of("true", "false"))
                .filter("revoir", "reviewable", List.of("true"))
                .words("q", "q")
                .asFile();
        boolean waiting = visitor.asked("etat")
                .filter(STATES::contains)
                .filter(state -> !QUEUED.contains(state))
                .isEmpty();
        return waiting
                ? list.orders("rank", "openedAt", "reference", "need", "kindWanted", "communeCode", "state")
                        .turning("rank")
                : list.orders("openedAt", "reference", "need", "kindWanted", "communeCode", "state");
    }

    /** A decider looks for those of a structure; a mediator has one. */
    private List<Structure> structures(Visitor visitor) {
        return visitor.signedIn().is(Role.DECIDER)
                ? calls.list(visitor, Service.REDISTRIBUTION, "/structures", Structure.class)
                : List.of();
    }

    @Admits(Role.MEDIATOR)
    @Get("/nouvelle")
    HttpResponse<?> compose(Visitor visitor) {
        return form(page(visitor, "Nouvelle demande"), UUID.randomUUID(), "");
    }

    /** The tracking code is shown once and kept nowhere here, so the answer is the page that shows it, not a redirection. */
    @Admits(Role.MEDIATOR)
    @Post
    HttpResponse<?> open(Visitor visitor, Form form) {
        Page page = page(visitor, "Nouvelle demande").typed(form).places(PLACES);
        UUID key = form.id("cle");
        String commune = communes.code(visitor, page, form, "commune");
        servedHere(visitor, page, form, commune);
        RequestForm.check(page, form, RequestForm.UNDER_MANDATE);
        if (page.failed()) {
            return form(page, key, commune);
        }
        return page.answer(
                form,
                () -> {
                    Opened opened = calls.post(
                            visitor,
                            Service.REDISTRIBUTION,
                            "/requests",
                            RequestForm.content(form, commune),
                            key.toString(),
                            Opened.class);
                    return views.show(
                            HttpStatus.CREATED,
                            page(visitor, "Demande enregistrée"),
                            "redistribution/opened",
                            Map.of("opened", opened));
                },
                shown -> form(shown, key, commune));
    }

    /** A household from elsewhere is told of who serves it, as it would be told itself. */
    private void servedHere(Visitor visitor, Page page, Form form, String commune) {
        Optional<Commune> known = Communes.shipped().byCode(commune);
        if (known.isEmpty()) {
            return;
        }
        String name = known.get().name();
        calls.find(visitor, Service.REDISTRIBUTION, "/territory?communeCode=" + commune, ServedPlace.class)
                .ifPresent(place -> {
                    if (place.served()) {
                        QuartierField.offer(page, form, place);
                        return;
                    }
                    String others = place.elsewhere().stream()
                            .map(other -> other.name() + ", " + other.url())
                            .collect(Collectors.joining(" ; "));
                    if (others.isEmpty()) {
                        page.fault("commune", "{0} est servie ailleurs : sa mairie sait qui aide sur place.", name);
                    } else {
                        page.fault("commune", "{0} est servie ailleurs : {1}", name, others);
                    }
                });
    }

    @Admits({Role.MEDIATOR, Role.DECIDER})
    @Get("/{reference:[0-9A-Za-z-]+}")
    HttpResponse<?> show(Visitor visitor, String reference) {
        Request request =
                calls.get(visitor, Service.REDISTRIBUTION, "/requests/" + Visitor.encoded(reference), Request.class);
        return views.show(
                new Page(visitor, "Demande {0}", request.reference()).under("/demandes"),
                "redistribution/request",
                Map.of("request", request));
    }

    private HttpResponse<?> form(Page page, UUID key, String commune) {
        return views.show(page, "redistribution/newrequest", Map.of("key", key.toString(), "commune", commune));
    }

    private static Page page(Visitor visitor, String title) {
        return new Page(visitor, title).under("/demandes");
    }

    /** What the household keeps: shown once. */
    @Serdeable
    public record Opened(String reference, String trackingCode) {
        @Override
        public String toString() {
            return "Opened " + reference;
        }
    }
}
