package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
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

/** A household's own request: where it stands, why, the appointment, what is kept, and its end. */
@Admits(Admits.EVERYONE)
@Controller("/demande")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnRequest {
    private final Household household;
    private final Views views;

    OwnRequest(Household household, Views views) {
        this.household = household;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return household.with(visitor, code -> {
            Later<List<Structure>> structures = household.structures(visitor);
            Request request = household.request(visitor, code);
            return views.show(
                    page(visitor, "Votre demande"),
                    "redistribution/followed",
                    Map.of(
                            "request",
                            request,
                            "structure",
                            structures.join().stream()
                                    .filter(one -> one.organisationId().equals(request.organisationId()))
                                    .findFirst()));
        });
    }

    @Get("/decision")
    HttpResponse<?> decision(Visitor visitor) {
        return household.with(
                visitor,
                code -> views.show(
                        page(visitor, "La décision sur votre demande"),
                        "redistribution/ownnotices",
                        Map.of("notices", household.notices(visitor, code))));
    }

    @Get("/rendez-vous.ics")
    @Produces(MediaType.ALL)
    HttpResponse<?> calendar(Visitor visitor) {
        return household.with(visitor, code -> HttpResponse.ok(household.calendar(visitor, code))
                .contentType(MediaType.of("text/calendar;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"rendez-vous.ics\""));
    }

    @Get("/donnees")
    HttpResponse<?> kept(Visitor visitor) {
        return household.with(
                visitor,
                code -> views.show(
                        page(visitor, "Ce que nous gardons de vous"),
                        "redistribution/kept",
                        Map.of("export", household.kept(visitor, code))));
    }

    @Get("/donnees.json")
    @Produces(MediaType.ALL)
    HttpResponse<?> export(Visitor visitor) {
        return household.with(visitor, code -> HttpResponse.ok(household.export(visitor, code))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"mes-donnees.json\""));
    }

    @Post("/mandat")
    HttpResponse<?> revokeMandate(Visitor visitor, Form form) {
        return household.with(visitor, code -> {
            household.revokeMandate(visitor, code);
            return Views.seeOther("/demande?fait=mandatfini");
        });
    }

    @Get("/effacement")
    HttpResponse<?> askErasure(Visitor visitor) {
        return household.with(visitor, _ -> views.show(page(visitor, "Effacer mes données"), "redistribution/erasure"));
    }

    @Post("/effacement")
    HttpResponse<?> erase(Visitor visitor, Form form) {
        return household.with(visitor, code -> {
            household.erase(visitor, code);
            visitor.leave();
            return Views.seeOther("/suivre?fait=efface");
        });
    }

    @Post("/fin")
    HttpResponse<?> close(Visitor visitor, Form form) {
        visitor.leave();
        return Views.seeOther("/suivre");
    }

    private static Page page(Visitor visitor, String title) {
        return new Page(visitor, title).under("/suivre");
    }
}
