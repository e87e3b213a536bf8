package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Tagged;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of an inventory: what was understood of it, and the answers to its questions before anything is listed. */
@Admits(Role.AGENT)
@Controller("/inventaires/{id}/lignes/{line}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class InventoryRows {
    private static final Map<String, String> PLACES = Map.of(
            "/manufacturer", "marque",
            "/model", "modele",
            "/acquiredOn", "achat",
            "/retiredOn", "reforme",
            "/sameWords", "memes",
            "/identity/serialNumber", "serie",
            "/identity/assetTag", "inventaire");

    private final ServiceCalls calls;
    private final Views views;

    InventoryRows(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, UUID id, long line) {
        return show(visitor, page(visitor), id, line);
    }

    @Post
    HttpResponse<?> correct(Visitor visitor, UUID id, long line, Form form) {
        Page page = page(visitor).places(PLACES);
        Map<String, Object> said = said(form);
        if (said.isEmpty()) {
            page.fault("", "Répondez à une question au moins : rien n'a changé.");
        }
        if (form.has("memes", "oui")) {
            said.put("sameWords", true);
        }
        return page.answer(
                form,
                () -> {
                    calls.put(
                            visitor,
                            Service.DONATIONS,
                            "/inventories/" + id + "/rows/" + line + "/correction",
                            said,
                            form.text("version"),
                            ServiceCalls.ANYTHING);
                    return Views.seeOther(list(id, form) + "fait=lignecorrigee#l" + line);
                },
                shown -> show(visitor, shown, id, line));
    }

    /** What was typed and nothing else: what is left open stays as it was understood. */
    private static Map<String, Object> said(Form form) {
        Map<String, Object> said = new LinkedHashMap<>();
        put(said, "kind", form, "type");
        put(said, "condition", form, "etat");
        put(said, "manufacturer", form, "marque");
        put(said, "model", form, "modele");
        put(said, "acquiredOn", form, "achat");
        put(said, "retiredOn", form, "reforme");
        Map<String, Object> identity = new LinkedHashMap<>();
        put(identity, "serialNumber", form, "serie");
        put(identity, "assetTag", form, "inventaire");
        if (!form.isEmpty("autre")) {
            identity.put(form.has("autre", "revenu") ? "cameBack" : "anotherDevice", true);
        }
        if (!identity.isEmpty()) {
            said.put("identity", identity);
        }
        if (form.has("affichee", "oui")) {
            said.put("shown", true);
        }
        if (form.has("reel", "oui")) {
            said.put("oneDevice", true);
        }
        return said;
    }

    private static void put(Map<String, Object> said, String name, Form form, String field) {
        if (!form.isEmpty(field)) {
            said.put(name, form.text(field));
        }
    }

    /** The list that one came from, with its filters. */
    private static String list(UUID id, Form form) {
        String filters = Stream.of("avis", "doute")
                .filter(name -> !form.isEmpty(name))
                .map(name -> name + "=" + Visitor.encoded(form.text(name)) + "&")
                .collect(Collectors.joining());
        return "/inventaires/" + id + "?" + filters;
    }

    private HttpResponse<?> show(Visitor visitor, Page page, UUID id, long line) {
        Tagged<InventoryRow> row =
                calls.tagged(visitor, Service.DONATIONS, "/inventories/" + id + "/lines/" + line, InventoryRow.class);
        return views.show(
                page,
                "donations/row",
                Map.of(
                        "id",
                        id.toString(),
                        "row",
                        row.value(),
                        "version",
                        row.version(),
                        "filters",
                        Map.of("avis", filter(page, "avis"), "doute", filter(page, "doute")),
                        "conditions",
                        List.of("WORKING", "TO_REPAIR", "BROKEN", "UNKNOWN")));
    }

    private static String filter(Page page, String name) {
        return page.isAgain() ? page.typed(name) : page.asked(name);
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Corriger une ligne").under("/inventaires");
    }
}
