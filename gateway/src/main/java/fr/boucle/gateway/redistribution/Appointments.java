package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.handover.DeliveryPartner;
import fr.boucle.gateway.handover.DeliveryWish;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.gateway.territory.SupportOffer;
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

/** The appointment of a hand-over: its slot, its calendar file, the text of the reminder, the place that helps. */
@Controller("/affectations/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Appointments {
    private static final int OFFERED = 200;

    private final ServiceCalls calls;
    private final DeliveryWish wish;
    private final Views views;

    Appointments(ServiceCalls calls, DeliveryWish wish, Views views) {
        this.calls = calls;
        this.wish = wish;
        this.views = views;
    }

    @Admits(Role.MEDIATOR)
    @Get("/rendez-vous")
    HttpResponse<?> ask(Visitor visitor, UUID id) {
        return show(visitor, id, page(visitor));
    }

    @Admits(Role.MEDIATOR)
    @Post("/rendez-vous")
    HttpResponse<?> choose(Visitor visitor, UUID id, Form form) {
        return change(visitor, id, form, "appointment", Map.of("slotId", form.id("creneau")), "rendezvous");
    }

    @Admits(Role.MEDIATOR)
    @Post("/livraison")
    HttpResponse<?> deliver(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor).typed(form).places(DeliveryWish.PLACES);
        Map<String, Object> content = DeliveryWish.content(page, form);
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.REDISTRIBUTION, path(id) + "/delivery", content);
                    return Views.seeOther("/affectations/" + id + "/rendez-vous?fait=livraison");
                },
                shown -> show(visitor, id, shown));
    }

    @Admits(Role.MEDIATOR)
    @Post("/accompagnement")
    HttpResponse<?> attach(Visitor visitor, UUID id, Form form) {
        return change(visitor, id, form, "support-offer", Map.of("offerId", form.text("lieu")), "accompagne");
    }

    @Admits(Role.MEDIATOR)
    @Get("/rendez-vous.ics")
    @Produces(MediaType.ALL)
    HttpResponse<?> calendar(Visitor visitor, UUID id) {
        return HttpResponse.ok(calls.bytes(visitor, Service.REDISTRIBUTION, path(id) + "/appointment.ics"))
                .contentType(MediaType.of("text/calendar;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"rendez-vous.ics\"");
    }

    private HttpResponse<?> change(Visitor visitor, UUID id, Form form, String noun, Object content, String done) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.REDISTRIBUTION, path(id) + "/" + noun, content);
                            return Views.seeOther("/affectations/" + id + "/rendez-vous?fait=" + done);
                        },
                        shown -> show(visitor, id, shown));
    }

    private HttpResponse<?> show(Visitor visitor, UUID id, Page page) {
        Later<List<Slot>> slots = calls.later(
                () -> calls.list(visitor, Service.REDISTRIBUTION, "/slots?free=true&limit=" + OFFERED, Slot.class));
        Later<List<DeliveryPartner>> partners = calls.later(() -> wish.partners(visitor));
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
                        "partners",
                        partners.join(),
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
