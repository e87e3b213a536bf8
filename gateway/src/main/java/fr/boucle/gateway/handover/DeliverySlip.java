package fr.boucle.gateway.handover;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.AskedDay;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;

/** What a partner takes along on a day: codes only, and room for the code that each household says. */
@Admits(Role.MEDIATOR)
@Controller("/creneaux/livraisons")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class DeliverySlip {
    private final ServiceCalls calls;
    private final DeliveryWish wish;
    private final Views views;

    DeliverySlip(ServiceCalls calls, DeliveryWish wish, Views views) {
        this.calls = calls;
        this.wish = wish;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        Page page = new Page(visitor, "Livraisons d'un jour").under("/affectations");
        AskedDay asked = AskedDay.orToday(visitor, "jour");
        String partner = visitor.asked("partenaire")
                .filter(one -> one.matches("[0-9a-f-]{36}"))
                .orElse("");
        Later<List<DeliveryPartner>> partners = calls.later(() -> wish.partners(visitor));
        List<DeliveryPartner.Carried> carried = partner.isEmpty()
                ? List.of()
                : calls.list(
                        visitor,
                        Service.REDISTRIBUTION,
                        "/deliveries?partner=" + partner + "&day=" + asked.day(),
                        DeliveryPartner.Carried.class);
        return views.show(
                page,
                "redistribution/deliveryslip",
                Map.of("asked", asked, "partner", partner, "partners", partners.join(), "carried", carried));
    }
}
