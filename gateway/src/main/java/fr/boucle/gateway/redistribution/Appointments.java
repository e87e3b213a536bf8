package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
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

/** The appointment of a hand-over: its slot, its calendar file, the text of the reminder, the place that helps. */
@Controller("/affectations/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Appointments {
    private final ServiceCalls calls;
    private final Views views;

    Appointments(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get("/rendez-vous")
    HttpResponse<?> ask(Visitor visitor, UUID id) {
        visitor.mustBe("mediator");
        return show(visitor, id, page(visitor));
    }

    @Post("/rendez-vous")
    HttpResponse<?> choose(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        visitor.mustBe("mediator");
        Form form = visitor.form(fields);
        return change(visitor, id, form, "creneau", "appointment", Map.of("slotId", form.id("creneau")), "rendezvous");
    }

    @Post("/accompagnement")
    HttpResponse<?> attach(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        visitor.mustBe("mediator");
        Form form = visitor.form(fields);
        return change(visitor, id, form, "lieu", "support-offer", Map.of("offerId", form.text("lieu")), "accompagne");
    }

    @Get("/rendez-vous.ics")
    @Produces(MediaType.ALL)
    HttpResponse<?> calendar(Visitor visitor, UUID id) {
        visitor.mustBe("mediator");
        return HttpResponse.ok(calls.bytes(visitor, Service.REDISTRIBUTION, path(id) + "/appointment.ics"))
                .contentType(MediaType.of("text/calendar;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"rendez-vous.ics\"");
    }

    @Get("/fiche.pdf")
    @Produces(MediaType.ALL)
    HttpResponse<?> guide(Visitor visitor, UUID id) {
        visitor.mustBe("mediator", "technician");
        return HttpResponse.ok(calls.bytes(visitor, Service.REDISTRIBUTION, path(id) + "/guide-sheet.pdf"))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "attachment; filename=\"fiche-" + id + ".pdf\"");
    }

    private HttpResponse<?> change(
            Visitor visitor, UUID id, Form form, String field, String noun, Object content, String done) {
        try {
            calls.put(visitor, Service.REDISTRIBUTION, path(id) + "/" + noun, content);
            return Views.seeOther("/affectations/" + id + "/rendez-vous?fait=" + done);
        } catch (Refused refused) {
            return show(visitor, id, page(visitor).typed(form).fault(field, refused.problem()));
        }
    }

    private HttpResponse<?> show(Visitor visitor, UUID id, Page page) {
        Later<List<Slot>> slots = calls.later(() -> calls.list(visitor, Service.REDISTRIBUTION, "/slots", Slot.class));
        Later<String> reminder = calls.later(() -> reminder(visitor, id));
        Reservation reservation = calls.get(visitor, Service.REDISTRIBUTION, path(id), Reservation.class);
        return views.show(
                page,
                "redistribution/appointment",
                Map.of(
                        "reservation",
                        reservation,
                        "slots",
                        slots.join().stream().filter(slot -> slot.free() > 0).toList(),
                        "offers",
                        offers(visitor, reservation),
                        "reminder",
                        reservation.appointment() == null ? "" : reminder.join()));
    }

    /** Asked beside the reservation, which says whether there is an appointment to remind of. */
    private String reminder(Visitor visitor, UUID id) {
        try {
            return calls.text(visitor, Service.REDISTRIBUTION, path(id) + "/reminder");
        } catch (Refused noAppointment) {
            return "";
        }
    }

    private List<SupportOffer> offers(Visitor visitor, Reservation reservation) {
        if (reservation.requestReference() == null) {
            return List.of();
        }
        Request request = calls.get(
                visitor,
                Service.REDISTRIBUTION,
                "/requests/" + Visitor.encoded(reservation.requestReference()),
                Request.class);
        return request.communeCode() == null
                ? List.of()
                : calls.list(
                        visitor,
                        Service.REDISTRIBUTION,
                        "/support-offers?communeCode=" + Visitor.encoded(request.communeCode()),
                        SupportOffer.class);
    }

    private static String path(UUID id) {
        return "/reservations/" + id;
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Rendez-vous de remise").under("/affectations");
    }
}
