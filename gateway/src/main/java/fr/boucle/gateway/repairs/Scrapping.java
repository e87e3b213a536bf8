package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device becomes waste, in pieces: asked on a page of its own, because it cannot be taken back. */
@Admits(Role.TECHNICIAN)
@Controller("/etabli/{id}/rebut")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Scrapping {
    private final ServiceCalls calls;
    private final Bench bench;

    Scrapping(ServiceCalls calls, Bench bench) {
        this.calls = calls;
        this.bench = bench;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor, UUID id) {
        return bench.show(visitor, id, "scrap", Bench.page(visitor));
    }

    @Post
    HttpResponse<?> scrap(Visitor visitor, UUID id, Form form) {
        Device device = calls.get(visitor, Service.REPAIRS, "/devices/" + id, Device.class);
        Page page = CardForm.page(visitor).places(Map.of("masses-implausible", "masse"));
        return bench.record(
                visitor,
                form,
                page,
                new Bench.Entry(
                        "/devices/" + id + "/scrapping", content(form, page, device), "/etabli/" + id + "?fait=rebut"),
                again -> bench.show(visitor, id, "scrap", again));
    }

    private static Map<String, Object> content(Form form, Page page, Device device) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "reasonCode",
                form.text("raison"),
                "items",
                items(form, page, device),
                "parts",
                List.of(),
                "piecesWeighed",
                form.has("pese", "oui")));
        CardForm.add(content, form);
        return content;
    }

    /** Open media that are not weighed apart stay in the carcass, and so does what nobody looked for. */
    private static List<Map<String, Object>> items(Form form, Page page, Device device) {
        List<Map<String, Object>> items = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        List<Disk> media = DisksLeft.of(device);
        for (int i = 0; i < media.size(); i++) {
            String serial = String.valueOf(media.get(i).serialNumber());
            long grams = media.get(i).soldered() || form.isEmpty("disque-" + i)
                    ? 0
                    : Measures.grams(form, page, "disque-" + i);
            if (grams > 0) {
                items.add(piece("MEDIUM", grams, serial));
            } else {
                inside.add(serial);
            }
        }
        Map<String, Object> carcass =
                piece("CARCASS", Measures.grams(form, page, "masse"), inside.isEmpty() ? null : inside.getFirst());
        if (device.unsearched() || (device.cardsOwed() && !CardForm.isClear(form))) {
            carcass.put("dataBearing", true);
        }
        items.addFirst(carcass);
        if (!form.isEmpty("batterie")) {
            Map<String, Object> battery = piece("BATTERY", Measures.grams(form, page, "batterie"), null);
            if (form.isEmpty("chimie")) {
                page.fault("chimie", Page.CHOOSE);
            }
            battery.put("chemistry", form.text("chimie"));
            items.add(battery);
        } else if (!form.isEmpty("chimie")) {
            page.fault("batterie", "Donnez la masse de la batterie retirée, ou ne dites pas sa chimie.");
        }
        if (!form.isEmpty("toner")) {
            items.add(piece("TONER", Measures.grams(form, page, "toner"), null));
        }
        return items;
    }

    private static Map<String, Object> piece(String kind, long grams, @Nullable String serial) {
        Map<String, Object> piece =
                new HashMap<>(Map.of("kind", kind, "massGrams", grams, "dataBearing", serial != null));
        if (serial != null) {
            piece.put("mediumSerial", serial);
        }
        return piece;
    }
}
