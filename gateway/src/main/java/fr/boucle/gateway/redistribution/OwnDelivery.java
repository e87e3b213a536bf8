package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.handover.DeliveryWish;
import fr.boucle.gateway.pages.Page;
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
import java.util.Map;

/** A household that cannot come has its device brought; the code to say then is shown once. */
@Admits(Admits.EVERYONE)
@Controller("/demande/livraison")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnDelivery {
    private final Household household;
    private final DeliveryWish wish;
    private final Views views;

    OwnDelivery(Household household, DeliveryWish wish, Views views) {
        this.household = household;
        this.wish = wish;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return household.with(visitor, _ -> show(visitor, page(visitor), ""));
    }

    @Post
    HttpResponse<?> choose(Visitor visitor, Form form) {
        Page page = page(visitor).typed(form).places(DeliveryWish.PLACES);
        Map<String, Object> content = DeliveryWish.content(page, form);
        return household.with(
                visitor,
                code -> page.failed()
                        ? show(visitor, page, "")
                        : page.answer(
                                form,
                                () -> show(visitor, page, household.delivery(visitor, code, content)),
                                shown -> show(visitor, shown, "")));
    }

    private HttpResponse<?> show(Visitor visitor, Page page, String pickUpCode) {
        return views.show(
                page,
                "redistribution/owndelivery",
                Map.of("partners", wish.partners(visitor), "pickUpCode", pickUpCode));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Faire apporter l'appareil").under("/suivre");
    }
}
