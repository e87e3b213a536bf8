package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Refused;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;

/** When the devices of a convention are fetched, and the papers for that day. */
@Controller("/conventions/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PickUps {
    private static final ZoneId TERRITORY = ZoneId.of("Europe/Paris");

    private final ServiceCalls calls;

    PickUps(ServiceCalls calls) {
        this.calls = calls;
    }

    @Post("/retrait")
    HttpResponse<?> agree(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        visitor.mustBe("agent");
        Form form = visitor.form(fields);
        String done;
        try {
            calls.put(
                    visitor,
                    Service.DONATIONS,
                    "/conventions/" + id + "/pick-up",
                    Map.of("startsAt", at(form, "debut"), "endsAt", at(form, "fin")));
            done = "retrait";
        } catch (DateTimeParseException | Refused notAgreed) {
            done = "retraitfaux";
        }
        return Views.seeOther("/conventions/" + id + "?fait=" + done);
    }

    private static Instant at(Form form, String field) {
        return LocalDateTime.of(LocalDate.parse(form.text("jour")), LocalTime.parse(form.text(field)))
                .atZone(TERRITORY)
                .toInstant();
    }

    @Get("/retrait")
    @Produces(MediaType.ALL)
    HttpResponse<?> calendar(Visitor visitor, UUID id) {
        visitor.mustBe("agent", "technician");
        return HttpResponse.ok(calls.bytes(visitor, Service.DONATIONS, "/conventions/" + id + "/pick-up"))
                .contentType(new MediaType("text/calendar;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"retrait-" + id + ".ics\"");
    }

    @Get("/bordereau")
    @Produces(MediaType.ALL)
    HttpResponse<?> slip(Visitor visitor, UUID id) {
        visitor.mustBe("agent", "technician");
        return HttpResponse.ok(calls.bytes(visitor, Service.DONATIONS, "/conventions/" + id + "/slip"))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "attachment; filename=\"bordereau-" + id + ".pdf\"");
    }
}
