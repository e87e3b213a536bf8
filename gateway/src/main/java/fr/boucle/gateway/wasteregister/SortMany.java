package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.batches.BatchHome;
import fr.boucle.gateway.batches.Orders;
import fr.boucle.gateway.pages.Page;
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
import java.util.HashMap;
import java.util.Map;

/** Many items go under another code at once: those of a filter, or those whose labels were read; first it is said which would. */
@Admits(Role.KEEPER)
@Controller("/dechets/tri")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SortMany {
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("/terms/wasteCode", "code"),
            Map.entry("waste-code-not-valid", "code"),
            Map.entry("/terms/reason", "motif"),
            Map.entry("/choice/names", "noms"),
            Map.entry("/choice/except", "sauf"),
            Map.entry("/choice/filter/q", "q"),
            Map.entry("/choice/filter/wasteCode", "ancien"),
            Map.entry("/choice/filter/from", "du"),
            Map.entry("/choice/filter/to", "au"),
            Map.entry("nothing-chosen", "noms"),
            Map.entry("too-many-chosen", "noms"));

    /** The filters of the list, as the page and as the service name them. */
    private static final Map<String, String> FILTERS = Map.of(
            "q", "q",
            "nature", "kind",
            "ancien", "wasteCode",
            "donnees", "dataBearing",
            "du", "from",
            "au", "to");

    private static final int SHORTEST = 3;

    private final Orders orders;
    private final Views views;

    SortMany(Orders orders, Views views) {
        this.orders = orders;
        this.views = views;
    }

    /** From the list of items, with its filter. */
    @Get
    HttpResponse<?> ask(Visitor visitor) {
        Map<String, Object> asked = new HashMap<>();
        FILTERS.keySet().forEach(name -> visitor.asked(name).ifPresent(value -> asked.put(name, value)));
        if (!asked.isEmpty()) {
            asked.put("filtre", "oui");
        }
        return show(page(visitor).typed(new Form(Map.copyOf(asked))));
    }

    /** First each is tried, where one sees what would pass. */
    @Post
    HttpResponse<?> sort(Visitor visitor, Form form) {
        Map<String, String> terms = Map.of("wasteCode", form.text("code"), "reason", form.text("motif"));
        return checked(visitor, form)
                .answer(
                        form,
                        () -> orders.order(visitor, BatchHome.WASTE, "classification", terms, choice(form)),
                        this::show);
    }

    private static Page checked(Visitor visitor, Form form) {
        Page page = page(visitor).places(PLACES);
        if (form.lines("noms").isEmpty() && !form.has("filtre", "oui")) {
            page.fault("noms", "Collez des codes, ou prenez tout ce que montre le filtre.");
        }
        if (form.isEmpty("code")) {
            page.fault("code", "Écrivez le code sous lequel ils passent. Exemple : 16 02 14.");
        }
        if (form.isEmpty("motif")) {
            page.fault("motif", "Dites ce qui a été vu sur ces éléments.");
        } else if (form.text("motif").length() < SHORTEST) {
            page.fault(
                    "motif", "« {0} » ne dit pas ce qui a été vu : écrivez-le en quelques mots.", form.text("motif"));
        }
        return page;
    }

    private static Map<String, Object> choice(Form form) {
        Map<String, Object> choice = new HashMap<>();
        choice.put("names", form.lines("noms").stream().distinct().toList());
        if (form.has("filtre", "oui")) {
            Map<String, Object> filter = new HashMap<>(Map.of("toSort", true));
            FILTERS.forEach((name, member) -> {
                if (!form.isEmpty(name)) {
                    filter.put(member, form.text(name));
                }
            });
            choice.put("filter", filter);
        }
        return choice;
    }

    private HttpResponse<?> show(Page page) {
        return views.show(page, "waste/sortmany", Map.of("kinds", Items.KINDS));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Trier beaucoup d'éléments").under("/dechets");
    }
}
