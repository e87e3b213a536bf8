package fr.boucle.gateway.batches;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Orders acts on many: each is tried first, on the page where it is followed. */
@Singleton
public class Orders {
    private final ServiceCalls calls;

    Orders(ServiceCalls calls) {
        this.calls = calls;
    }

    /** Nothing is done to many that nobody chose. */
    public static void requireChoice(Page page, Form form) {
        if (form.lines("codes").isEmpty() && !form.has("filtre", "oui")) {
            page.fault("codes", "Collez des codes, ou prenez tout ce que montre le filtre.");
        }
    }

    /**
     * What a form chooses: the labels that were read, all that a filter shows where that is asked, but for some.
     *
     * @param filter in the words of the service
     */
    public static Map<String, Object> choice(Form form, Supplier<Map<String, Object>> filter) {
        Map<String, Object> choice = new HashMap<>();
        choice.put("names", form.lines("codes").stream().distinct().toList());
        choice.put("except", form.lines("sauf").stream().distinct().toList());
        if (form.has("filtre", "oui")) {
            choice.put("filter", filter.get());
        }
        return choice;
    }

    /** Leads to where it is told how many would pass, which not and why. */
    public HttpResponse<?> order(
            Visitor visitor, BatchHome home, String act, Map<String, ?> terms, Map<String, ?> choice) {
        Batch batch = calls.put(
                visitor,
                home.service(),
                "/batches/" + UUID.randomUUID(),
                Map.of("act", act, "terms", terms, "choice", choice),
                Batch.class);
        return Views.seeOther(home.list() + "/" + batch.batchId());
    }
}
