package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.api.HouseholdLimits;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
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

/** A household reads its own request: the code travels in a form, then in the sealed cookie for half an hour, never in an address. */
@Admits(Admits.EVERYONE)
@Controller("/suivre")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Following {
    private final Household household;
    private final HouseholdLimits limits;
    private final Views views;

    Following(Household household, HouseholdLimits limits, Views views) {
        this.household = household;
        this.limits = limits;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return views.show(page(visitor), "redistribution/follow");
    }

    @Post
    HttpResponse<?> open(HttpRequest<?> request, Visitor visitor, Form form) {
        HouseholdLimits.Left left = limits.of(request);
        if (!left.admit()) {
            return views.show(
                    page(visitor)
                            .fault(
                                    "code",
                                    "Trop d'essais en peu de temps. Attendez une minute, puis essayez à nouveau."),
                    "redistribution/follow");
        }
        if (form.isEmpty("code")) {
            return views.show(
                    page(visitor).fault("code", "Écrivez le code reçu le jour de la demande."),
                    "redistribution/follow");
        }
        try {
            Request _ = household.request(visitor, form.text("code"));
            visitor.follow(form.text("code"));
            return Views.seeOther("/demande");
        } catch (Refused refused) {
            left.wrong();
            return views.show(
                    page(visitor)
                            .fault(
                                    "code",
                                    "Nous ne trouvons pas ce code. Vérifiez chaque caractère ; il n'y a ni I, ni L, ni O."),
                    "redistribution/follow");
        }
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Suivre ma demande").under("/suivre");
    }
}
