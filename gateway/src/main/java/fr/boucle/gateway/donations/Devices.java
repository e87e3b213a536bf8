package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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

/** The donor's own devices: where each is, and what to do with those still listed. */
@Controller("/appareils")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Devices {
    static final List<String> STATES = List.of("LISTED", "REASSIGNED", "WITHDRAWN", "HANDED_OVER", "SENT_TO_WASTE");
    private static final int PAGE = 12;

    private final ServiceCalls calls;
    private final Views views;

    Devices(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        visitor.mustBe("agent");
        String state = visitor.asked("etat").filter(STATES::contains).orElse("");
        String query = "/devices?limit=" + PAGE + (state.isEmpty() ? "" : "&state=" + state)
                + visitor.asked("q").map(q -> "&q=" + Visitor.encoded(q)).orElse("");
        ServiceCalls.Rows<Device> devices = calls.page(visitor, Service.DONATIONS, query, Device.class);
        Page page = new Page(visitor, "Vos appareils")
                .under("/appareils")
                .typed(new Form(Map.of("etat", state, "q", visitor.asked("q").orElse(""))));
        return views.show(page, "donations/devices", Map.of("devices", devices.rows(), "more", devices.more()));
    }

    @Get("/{id}/recyclage")
    HttpResponse<?> askWaste(Visitor visitor, UUID id) {
        visitor.mustBe("agent");
        Device device = calls.get(visitor, Service.DONATIONS, "/devices/" + id, Device.class);
        return views.show(
                new Page(visitor, "Orienter vers le recyclage").under("/appareils"),
                "donations/waste",
                Map.of("device", device));
    }

    @Post("/{id}/recyclage")
    HttpResponse<?> sendToWaste(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        visitor.mustBe("agent");
        Form form = visitor.form(fields);
        calls.put(visitor, Service.DONATIONS, "/devices/" + id + "/waste", Map.of("reasonCode", form.text("raison")));
        return Views.seeOther("/appareils?fait=dechet");
    }
}
