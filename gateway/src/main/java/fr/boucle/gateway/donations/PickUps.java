package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** When the devices of a convention are fetched, and the papers for that day. */
@Controller("/conventions/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PickUps {
    private static final ZoneId TERRITORY = ZoneId.of("Europe/Paris");

    private final ServiceCalls calls;
    private final Conventions conventions;

    PickUps(ServiceCalls calls, Conventions conventions) {
        this.calls = calls;
        this.conventions = conventions;
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Post("/retrait")
    HttpResponse<?> propose(Visitor visitor, UUID id, Form form) {
        Page page = Conventions.page(visitor).places(Map.of("/startsAt", "debut", "/endsAt", "fin"));
        Optional<Instant> from = at(form, "debut");
        Optional<Instant> until = at(form, "fin");
        if (from.isEmpty() || until.isEmpty()) {
            page.fault("jour", "Écrivez le jour et les heures du retrait. Exemple : 02/12/2026, 14:00, 17:00.");
        } else if (!from.get().isBefore(until.get())) {
            page.fault("fin", "Le retrait finit après son début : corrigez l'une des deux heures.");
        }
        return page.answer(
                form,
                () -> {
                    Object hours = Map.of("startsAt", from.orElseThrow(), "endsAt", until.orElseThrow());
                    calls.put(visitor, Service.DONATIONS, "/conventions/" + id + "/pick-up", hours);
                    return Views.seeOther("/conventions/" + id + "?fait=retrait");
                },
                shown -> conventions.show(visitor, shown, id));
    }

    /** The hours that were read are those that are agreed to: if others were proposed meanwhile, these are an answer to them. */
    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Post("/retrait/accord")
    HttpResponse<?> agree(Visitor visitor, UUID id, Form form) {
        return Conventions.page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(
                                    visitor,
                                    Service.DONATIONS,
                                    "/conventions/" + id + "/pick-up",
                                    Map.of("startsAt", form.text("de"), "endsAt", form.text("a")));
                            Convention now =
                                    calls.get(visitor, Service.DONATIONS, "/conventions/" + id, Convention.class);
                            String done = now.isPickUpAgreed() ? "?fait=retraitconvenu" : "?fait=retrait";
                            return Views.seeOther("/conventions/" + id + done);
                        },
                        shown -> conventions.show(visitor, shown, id));
    }

    private static Optional<Instant> at(Form form, String field) {
        try {
            return Optional.of(LocalDateTime.of(LocalDate.parse(form.text("jour")), LocalTime.parse(form.text(field)))
                    .atZone(TERRITORY)
                    .toInstant());
        } catch (DateTimeParseException notTime) {
            return Optional.empty();
        }
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Get("/retrait")
    @Produces(MediaType.ALL)
    HttpResponse<?> calendar(Visitor visitor, UUID id) {
        return HttpResponse.ok(calls.bytes(visitor, Service.DONATIONS, "/conventions/" + id + "/pick-up"))
                .contentType(new MediaType("text/calendar;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"retrait-" + id + ".ics\"");
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Get("/bordereau")
    @Produces(MediaType.ALL)
    HttpResponse<?> slip(Visitor visitor, UUID id) {
        return HttpResponse.ok(calls.bytes(visitor, Service.DONATIONS, "/conventions/" + id + "/slip"))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "attachment; filename=\"bordereau-" + id + ".pdf\"");
    }
}
