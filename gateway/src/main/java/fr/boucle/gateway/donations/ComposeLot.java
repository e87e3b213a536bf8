package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.CommuneField;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The agent draws up a lot; what is chosen stays chosen while one looks at the devices that follow. */
@Admits(Role.AGENT)
@Controller("/lots")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ComposeLot {
    private static final int LOOKED_AT = 200;
    private static final Map<String, String> PLACES = Map.of(
            "/title", "titre",
            "/place", "lieu",
            "/communeCode", "commune",
            "/pickUpConditions", "conditions",
            "/claimDeadline", "reservations",
            "/removalDeadline", "enlevement",
            "/publicBodiesFrom", "publics",
            "/associationsFrom", "associations",
            "/deviceIds", "appareils");
    private static final ZoneId TERRITORY = ZoneId.of("Europe/Paris");

    private final ServiceCalls calls;
    private final Views views;

    ComposeLot(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get("/nouveau")
    HttpResponse<?> compose(Visitor visitor) {
        return show(
                visitor, page(visitor), new Form(Map.of("lot", UUID.randomUUID().toString())), "");
    }

    /** The devices that follow, with all that was typed and chosen so far. */
    @Post("/nouveau/suite")
    HttpResponse<?> more(Visitor visitor, Form form) {
        return show(visitor, page(visitor).typed(form), form, form.text("apres"));
    }

    @Post
    HttpResponse<?> draft(Visitor visitor, Form form) {
        Page page = page(visitor).places(PLACES);
        UUID id = form.id("lot");
        Optional<LocalDate> claims = date(page, form, "reservations");
        Optional<LocalDate> removal = date(page, form, "enlevement");
        List.of("publics", "associations").stream()
                .filter(field -> !form.isEmpty(field))
                .forEach(field -> date(page, form, field));
        if (form.isEmpty("titre")) {
            page.fault("titre", "Donnez un titre au lot. Exemple : 60 portables de l'hôtel de ville.");
        }
        String commune = CommuneField.code(page, form, "commune");
        boolean later = !form.isEmpty("ensuite");
        if (chosen(form).isEmpty() && !later) {
            page.fault("appareils", "Choisissez au moins un appareil.");
        }
        return page.answer(
                form,
                () -> {
                    Map<String, Object> lot = content(form, commune, claims.orElseThrow(), removal.orElseThrow());
                    calls.put(visitor, Service.DONATIONS, "/lots/" + id, lot);
                    return Views.seeOther("/lots/" + id + (later ? "/appareils" : "") + "?fait=lot");
                },
                shown -> show(visitor, shown, form, form.text("ici")));
    }

    private HttpResponse<?> show(Visitor visitor, Page page, Form form, String after) {
        ServiceCalls.Rows<Device> listed = calls.page(
                visitor,
                Service.DONATIONS,
                "/devices?state=LISTED&limit=" + LOOKED_AT
                        + (after.isEmpty() ? "" : "&after=" + Visitor.encoded(after)),
                Device.class);
        List<Device> free = listed.rows().stream()
                .filter(device -> device.lotId() == null && !"RECYCLING".equals(device.orientation()))
                .toList();
        Set<String> here = free.stream().map(Device::deviceId).collect(Collectors.toSet());
        List<String> elsewhere =
                chosen(form).stream().filter(one -> !here.contains(one)).toList();
        return views.show(
                page,
                "donations/newlot",
                Map.of(
                        "devices", free,
                        "elsewhere", elsewhere,
                        "here", after,
                        "next", listed.next(),
                        "id", form.text("lot")));
    }

    /** Those that are ticked, and where the whole page is, all that stand on it. */
    private static List<String> chosen(Form form) {
        Stream<String> page =
                form.has("page", "oui") ? Stream.of(form.text("sur-la-page").split(",")) : Stream.of();
        return Stream.concat(form.all("a").stream(), page)
                .filter(one -> !one.isBlank())
                .distinct()
                .toList();
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Nouveau lot").under("/lots");
    }

    private static Map<String, Object> content(Form form, String commune, LocalDate claims, LocalDate removal) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "title", form.text("titre"),
                "deviceIds", chosen(form),
                "communeCode", commune,
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
