package fr.boucle.gateway.wasteregister;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Many items go under another code at once: those of a filter, or those whose labels were read; first it is said which would. */
@Admits(Role.KEEPER)
@Controller("/dechets/tri")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SortMany {
    private static final String MANY = "/items/classification";
    private static final Map<String, String> PLACES =
            Map.of("/wasteCode", "code", "waste-code-not-valid", "code", "/reason", "motif", "/names", "noms");

    /** The filters of the list, as the page and as the service name them. */
    private static final Map<String, String> FILTERS = Map.of(
            "q", "q",
            "nature", "kind",
            "ancien", "wasteCode",
            "donnees", "dataBearing",
            "du", "from",
            "au", "to");

    private final ServiceCalls calls;
    private final Views views;

    SortMany(ServiceCalls calls, Views views) {
        this.calls = calls;
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
        return show(page(visitor).typed(new Form(Map.copyOf(asked))), null, false);
    }

    /** What would pass is only told; what was not sorted is told line by line: the answer is a page both times. */
    @Post
    HttpResponse<?> sort(Visitor visitor, Form form) {
        Page page = checked(visitor, form);
        boolean done = form.has("faire", "oui");
        return page.answer(
                form,
                () -> show(page.typed(form), done ? sorted(visitor, form) : wouldBe(visitor, form), done),
                again -> show(again, null, false));
    }

    private Sorted sorted(Visitor visitor, Form form) {
        return calls.put(visitor, Service.WASTE_REGISTER, MANY, content(form), Sorted.class);
    }

    private Sorted wouldBe(Visitor visitor, Form form) {
        return calls.send(visitor, Service.WASTE_REGISTER, MANY + "/previews", content(form), Sorted.class);
    }

    private static Page checked(Visitor visitor, Form form) {
        Page page = page(visitor).places(PLACES);
        if (form.lines("noms").isEmpty() && !form.has("filtre", "oui")) {
            page.fault("noms", "Collez des codes, ou prenez tout ce que montre le filtre.");
        }
        if (form.isEmpty("code")) {
            page.fault("code", "Écrivez le code sous lequel ils passent. Exemple : 16 02 14.");
        }
        if (form.text("motif").length() < 3) {
            page.fault("motif", "Dites ce qui a été vu sur ces éléments.");
        }
        return page;
    }

    private static Map<String, Object> content(Form form) {
        Map<String, Object> content =
                new HashMap<>(Map.of("wasteCode", form.text("code"), "reason", form.text("motif")));
        List<String> names = form.lines("noms").stream().distinct().toList();
        if (!names.isEmpty()) {
            content.put("names", names);
        }
        if (form.has("filtre", "oui")) {
            Map<String, Object> filter = new HashMap<>(Map.of("toSort", true));
            FILTERS.forEach((name, member) -> {
                if (!form.isEmpty(name)) {
                    filter.put(member, form.text(name));
                }
            });
            content.put("filter", filter);
        }
        return content;
    }

    private HttpResponse<?> show(Page page, @Nullable Sorted sorted, boolean done) {
        return views.show(
                page,
                "waste/sortmany",
                Map.of("kinds", Items.KINDS, "sorted", Optional.ofNullable(sorted), "done", done));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Trier beaucoup d'éléments").under("/dechets");
    }
}
