package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.accounts.Directory;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lots: the agent draws them up and publishes them, the associations read them. */
@Controller("/lots")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Lots {
    private static final int PER_LOT = 25;
    private static final ZoneId TERRITORY = ZoneId.of("Europe/Paris");

    private final ServiceCalls calls;
    private final Directory directory;
    private final Views views;

    Lots(ServiceCalls calls, Directory directory, Views views) {
        this.calls = calls;
        this.directory = directory;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        visitor.mustBe("agent", "technician");
        String query = "/lots?limit=12" + (visitor.mustBe().is("agent") ? "&mine=true" : LotWish.query(visitor));
        Later<ServiceCalls.Rows<Lot>> lots =
                calls.later(() -> calls.page(visitor, Service.DONATIONS, query, Lot.class));
        Later<Directory.Names> names = directory.names(visitor);
        return views.show(
                new Page(visitor, "Lots").under("/lots").typed(LotWish.typed(visitor)),
                "donations/lots",
                Map.of("lots", lots.join().rows(), "more", lots.join().more(), "names", names.join()));
    }

    @Get("/nouveau")
    HttpResponse<?> compose(Visitor visitor) {
        visitor.mustBe("agent");
        return form(
                visitor,
                new Page(visitor, "Nouveau lot").under("/lots"),
                UUID.randomUUID().toString());
    }

    @Post
    HttpResponse<?> draft(Visitor visitor, @Body Map<String, Object> fields) {
        visitor.mustBe("agent");
        Form form = visitor.form(fields);
        Page page = new Page(visitor, "Nouveau lot").under("/lots").typed(form);
        UUID id = form.id("lot");
        Optional<LocalDate> claims = date(page, form, "reservations");
        Optional<LocalDate> removal = date(page, form, "enlevement");
        if (!form.isEmpty("publics")) {
            Optional<LocalDate> unused = date(page, form, "publics");
        }
        if (!form.isEmpty("associations")) {
            Optional<LocalDate> unused = date(page, form, "associations");
        }
        if (form.isEmpty("titre")) {
            page.fault("titre", "Donnez un titre au lot. Exemple : 60 portables de l'hôtel de ville.");
        }
        if (form.all("a").isEmpty()) {
            page.fault("appareils", "Choisissez au moins un appareil.");
        }
        if (!page.failed() && claims.isPresent() && removal.isPresent()) {
            try {
                calls.put(visitor, Service.DONATIONS, "/lots/" + id, content(form, claims.get(), removal.get()));
                return Views.seeOther("/lots/" + id + "?fait=lot");
            } catch (Refused refused) {
                page.fault("titre", refused.problem());
            }
        }
        return form(visitor, page, id.toString());
    }

    @Get("/{id}")
    HttpResponse<?> show(Visitor visitor, UUID id) {
        visitor.mustBe("agent", "technician");
        ServiceCalls.Tagged<Lot> lot = calls.tagged(visitor, Service.DONATIONS, "/lots/" + id, Lot.class);
        Page page = new Page(
                        visitor,
                        lot.value().title() == null ? "Lot" : lot.value().title())
                .under("/lots");
        return views.show(page, "donations/lot", Map.of("lot", lot.value(), "version", lot.version()));
    }

    @Post("/{id}/publication")
    HttpResponse<?> publish(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        return change(visitor, id, fields, "publication", "publie");
    }

    @Post("/{id}/cloture")
    HttpResponse<?> close(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        return change(visitor, id, fields, "closure", "clos");
    }

    private HttpResponse<?> change(Visitor visitor, UUID id, Map<String, Object> fields, String noun, String done) {
        visitor.mustBe("agent");
        Form form = visitor.form(fields);
        Map<String, Object> unused = calls.put(
                visitor,
                Service.DONATIONS,
                "/lots/" + id + "/" + noun,
                Map.of(),
                form.text("version"),
                ServiceCalls.ANYTHING);
        return Views.seeOther("/lots/" + id + "?fait=" + done);
    }

    private HttpResponse<?> form(Visitor visitor, Page page, String id) {
        List<Device> listed =
                calls.list(visitor, Service.DONATIONS, "/devices?state=LISTED&limit=50", Device.class).stream()
                        .filter(device -> device.lotId() == null && !"RECYCLING".equals(device.orientation()))
                        .limit(PER_LOT)
                        .toList();
        return views.show(page, "donations/newlot", Map.of("devices", listed, "id", id));
    }

    private static Map<String, Object> content(Form form, LocalDate claims, LocalDate removal) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "title", form.text("titre"),
                "deviceIds", form.all("a"),
                "communeCode", form.text("commune"),
                "place", form.text("lieu"),
                "pickUpConditions", form.text("conditions"),
                "claimDeadline",
                        claims.atTime(LocalTime.of(23, 59)).atZone(TERRITORY).toInstant(),
                "removalDeadline", removal));
        opens(content, "publicBodiesFrom", form.text("publics"));
        opens(content, "associationsFrom", form.text("associations"));
        if (!form.isEmpty("nongarde")) {
            content.put("notKeptBecause", form.text("nongarde"));
        }
        return content;
    }

    /** A window opens when its day begins. */
    private static void opens(Map<String, Object> content, String name, String day) {
        if (!day.isBlank()) {
            content.put(name, LocalDate.parse(day).atStartOfDay(TERRITORY).toInstant());
        }
    }

    private static Optional<LocalDate> date(Page page, Form form, String field) {
        try {
            return Optional.of(LocalDate.parse(form.text(field)));
        } catch (DateTimeParseException notADate) {
            page.fault(field, "Écrivez une date. Exemple : 2026-12-18.");
            return Optional.empty();
        }
    }
}
