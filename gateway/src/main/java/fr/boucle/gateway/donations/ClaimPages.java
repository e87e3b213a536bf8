package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.accounts.Directory;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reservations: the association chooses, checks and sends; the agent accepts or refuses with a reason. */
@Controller("/reservations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ClaimPages {
    static final List<String> STATES = List.of("PENDING", "ACCEPTED", "REFUSED", "WITHDRAWN", "EXPIRED");
    static final List<String> DATA_STATES = List.of("ERASURE_ENTRUSTED", "ERASED_BEFORE", "MEDIA_REMOVED");
    static final List<String> RESALES = List.of("NONE", "SOLIDARITY");
    static final List<String> REFUSALS = List.of("NOT_ELIGIBLE", "OTHER_TAKER", "NO_LONGER_AVAILABLE", "OTHER");

    private final ServiceCalls calls;
    private final Directory directory;
    private final Views views;

    ClaimPages(ServiceCalls calls, Directory directory, Views views) {
        this.calls = calls;
        this.directory = directory;
        this.views = views;
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        Listing list = listing(visitor);
        Later<ServiceCalls.Rows<Claim>> claims =
                calls.later(() -> calls.page(visitor, Service.DONATIONS, list.query("/claims"), Claim.class));
        Later<Directory.Names> names = directory.names(visitor);
        return views.show(
                page(visitor, "Réservations").typed(list.typed()),
                "donations/claims",
                Map.of(
                        "claims", claims.join().rows(),
                        "list", list.with(claims.join()),
                        "states", STATES,
                        "names", names.join()));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/reservations")
                .filter("etat", "state", STATES)
                .orders("-claimedAt", "donorName", "claimantName", "deviceCount", "state")
                .asFile();
    }

    @Admits(Role.TECHNICIAN)
    @Get("/verification")
    HttpResponse<?> check(Visitor visitor, HttpRequest<?> request) {
        UUID lot = new Form(Map.of("lot", visitor.asked("lot").orElse(""))).id("lot");
        Page page = page(visitor, "Vérifier la réservation");
        String id = UUID.randomUUID().toString();
        return visitor.asked("filtre").filter("oui"::equals).isPresent()
                ? show(page, all(visitor, lot), id)
                : checked(visitor, page, lot, DraftForm.chosen(asked(visitor, request)), id);
    }

    /** What was ticked on the lot's page, one by one or the whole page. */
    private static Form asked(Visitor visitor, HttpRequest<?> request) {
        return new Form(Map.of(
                "a", request.getParameters().getAll("a"),
                "page", visitor.asked("page").orElse(""),
                "sur-la-page", visitor.asked("sur-la-page").orElse("")));
    }

    @Admits(Role.TECHNICIAN)
    @Post
    HttpResponse<?> claim(Visitor visitor, Form form) {
        Page page = page(visitor, "Vérifier la réservation")
                .typed(form)
                .places(Map.of("/purpose", "usage", "/resale", "revente", "resale-not-allowed", "revente"));
        UUID lot = form.id("lot");
        UUID id = form.id("reservation");
        if (form.isEmpty("usage")) {
            page.fault(
                    "usage", "Dites à quoi serviront les appareils. Exemple : équiper des familles de Saint-Nazaire.");
            return checked(visitor, page, lot, Wanted.ids(form), id.toString());
        }
        Map<String, Object> content = Map.of(
                "lotId",
                lot,
                "deviceIds",
                Wanted.ids(form),
                "resale",
                form.text("revente"),
                "purpose",
                form.text("usage"));
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.DONATIONS, "/claims/" + id, content);
                    return Views.seeOther("/reservations/" + id + "?fait=reserve");
                },
                shown -> checked(visitor, shown, lot, Wanted.ids(form), id.toString()));
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Get("/{id}")
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return claimPage(visitor, page(visitor, "Réservation"), id, "donations/claim");
    }

    @Admits(Role.AGENT)
    @Get("/{id}/acceptation")
    HttpResponse<?> askAcceptance(Visitor visitor, UUID id) {
        return claimPage(visitor, page(visitor, "Accepter la réservation"), id, "donations/acceptance");
    }

    @Admits(Role.AGENT)
    @Post("/{id}/acceptation")
    HttpResponse<?> accept(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor, "Accepter la réservation").typed(form);
        if (!DATA_STATES.contains(form.text("donnees"))) {
            return claimPage(
                    visitor,
                    page.fault("donnees", "Dites dans quel état sont les données."),
                    id,
                    "donations/acceptance");
        }
        return page.answer(
                form,
                () -> {
                    Map<String, Object> accepted = calls.put(
                            visitor,
                            Service.DONATIONS,
                            "/claims/" + id + "/acceptance",
                            Map.of("dataState", form.text("donnees")),
                            ServiceCalls.ANYTHING);
                    return Views.seeOther("/conventions/" + accepted.get("conventionId") + "?fait=accepte");
                },
                shown -> claimPage(visitor, shown, id, "donations/acceptance"));
    }

    @Admits(Role.AGENT)
    @Get("/{id}/refus")
    HttpResponse<?> askRefusal(Visitor visitor, UUID id) {
        return claimPage(visitor, page(visitor, "Refuser la réservation"), id, "donations/refusal");
    }

    @Admits(Role.AGENT)
    @Post("/{id}/refus")
    HttpResponse<?> refuse(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor, "Refuser la réservation").places(Map.of("/explanation", "explication"));
        if (form.isEmpty("explication")) {
            page.fault("explication", "Expliquez le refus : l'association lira cette phrase.");
        }
        return page.answer(
                form,
                () -> {
                    Map<String, Object> why =
                            Map.of("reasonCode", form.text("raison"), "explanation", form.text("explication"));
                    calls.put(visitor, Service.DONATIONS, "/claims/" + id + "/refusal", why);
                    return Views.seeOther("/reservations/" + id + "?fait=refuse");
                },
                shown -> claimPage(visitor, shown, id, "donations/refusal"));
    }

    @Admits(Role.TECHNICIAN)
    @Post("/{id}/annulation")
    HttpResponse<?> withdraw(Visitor visitor, UUID id, Form form) {
        return page(visitor, "Réservation")
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.DONATIONS, "/claims/" + id + "/withdrawal", Map.of());
                            return Views.seeOther("/reservations/" + id + "?fait=annule");
                        },
                        shown -> claimPage(visitor, shown, id, "donations/claim"));
    }

    private HttpResponse<?> checked(Visitor visitor, Page page, UUID lotId, List<String> chosen, String id) {
        Lot lot = calls.get(visitor, Service.DONATIONS, "/lots/" + lotId, Lot.class);
        return show(page, Wanted.ticked(lot, chosen), id);
    }

    private Wanted all(Visitor visitor, UUID lotId) {
        Listing list = LotSearch.free(visitor, lotId);
        Later<List<Device>> free = calls.later(() ->
                calls.list(visitor, Service.DONATIONS, list.query("/lots/" + lotId + "/free-devices"), Device.class));
        Lot lot = calls.get(visitor, Service.DONATIONS, "/lots/" + lotId + "?devices=false", Lot.class);
        return Wanted.all(lot, free.join());
    }

    private HttpResponse<?> show(Page page, Wanted wanted, String id) {
        return views.show(page, "donations/newclaim", Map.of("wanted", wanted, "id", id));
    }

    private HttpResponse<?> claimPage(Visitor visitor, Page page, UUID id, String template) {
        Later<Claim> claim = calls.later(() -> calls.get(visitor, Service.DONATIONS, "/claims/" + id, Claim.class));
        Later<Directory.Names> names = directory.names(visitor);
        String other = claim.join().other(names.join(), visitor.signedIn().organisationId());
        return views.show(page, template, Map.of("claim", claim.join(), "other", other));
    }

    private static Page page(Visitor visitor, String title) {
        return new Page(visitor, title).under("/reservations");
    }
}
