package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who else may read this register, until when, and who did. */
@Controller("/registre/acces")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Accesses {
    private static final int SHORTEST = 2;
    private static final String BORROWED = "/delegations?borrowed=true&open=true&sort=ownerName&limit=200";

    private final ServiceCalls calls;
    private final Views views;

    Accesses(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get
    HttpResponse<?> show(Visitor visitor) {
        return show(visitor, page(visitor).typed(listing(visitor).typed()));
    }

    @Admits(Role.KEEPER)
    @Post
    HttpResponse<?> lend(Visitor visitor, Form form) {
        Page page = page(visitor)
                .places(Map.of(
                        "/validUntil",
                        "jour",
                        "/readerOrganisationId",
                        "organisme",
                        "access-already-lent",
                        "organisme"))
                .needs("organisme", "jour");
        if (form.isEmpty("organisme")) {
            page.fault("organisme", Page.CHOOSE);
        }
        if (form.isEmpty("jour")) {
            page.fault("jour", "Donnez le dernier jour de cet accès.");
        }
        Map<String, Object> access = form.told(Map.of("organisme", "readerOrganisationId"));
        access.put("purpose", "AUDIT");
        access.put("scope", form.has("declare", "OUI") ? "DECLARE" : "READ");
        if (!form.isEmpty("jour")) {
            access.put("validUntil", form.text("jour") + "T21:59:59Z");
        }
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.WASTE_REGISTER, "/delegations/" + form.id("acces"), access);
                    return Views.seeOther("/registre/acces?fait=acces");
                },
                shown -> show(visitor, shown));
    }

    @Admits(Role.KEEPER)
    @Post("/{id}/fin")
    HttpResponse<?> end(Visitor visitor, UUID id, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.WASTE_REGISTER, "/delegations/" + id + "/revocation", Map.of());
                            return Views.seeOther("/registre/acces?fait=accesfini");
                        },
                        shown -> show(visitor, shown));
    }

    private HttpResponse<?> show(Visitor visitor, Page page) {
        Listing list = listing(visitor);
        Later<ServiceCalls.Rows<Access>> accesses = calls.later(
                () -> calls.page(visitor, Service.WASTE_REGISTER, list.query("/delegations"), Access.class));
        Later<List<Access>> borrowed = calls.later(
                () -> visitor.member().filter(member -> member.is(Role.KEEPER)).isPresent()
                        ? calls.list(visitor, Service.WASTE_REGISTER, BORROWED, Access.class)
                        : List.of());
        String name = visitor.asked("nom").orElse("").strip();
        List<Access.Candidate> found = name.length() < SHORTEST ? List.of() : others(visitor, name);
        return views.show(
                page,
                "waste/access",
                Map.of(
                        "accesses",
                        accesses.join().rows(),
                        "list",
                        list.with(accesses.join()),
                        "borrowed",
                        borrowed.join(),
                        "found",
                        found,
                        "name",
                        name,
                        "id",
                        UUID.randomUUID().toString()));
    }

    /** Those of this name to whom a register may be lent: not one's own, which one reads already. */
    private List<Access.Candidate> others(Visitor visitor, String name) {
        String own = KeeperDuties.own(visitor);
        return calls
                .list(visitor, Service.WASTE_REGISTER, Address.of("/readers", "name", name), Access.Candidate.class)
                .stream()
                .filter(one -> !one.organisationId().equals(own))
                .toList();
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/registre/acces")
                .words("q", "q")
                .filter("ouvert", "open", List.of("true", "false"))
                .day("avant", "to")
                .orders("-grantedAt", "readerName", "validUntil", "scope", "ownerName")
                .asFile();
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Qui lit ce registre").under("/registre");
    }
}
