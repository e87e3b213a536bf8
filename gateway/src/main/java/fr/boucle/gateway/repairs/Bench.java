package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** How the pages of the workshop record something: a refusal comes back to the page it was typed on, with what was typed. */
@Singleton
class Bench {
    private final ServiceCalls calls;
    private final Views views;

    Bench(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    /** One thing recorded: what is put where, and the page that follows. */
    record Entry(String path, Object content, String next) {}

    /** Draws a page again, with a fault on it. */
    interface Again extends Function<Page, HttpResponse<?>> {}

    HttpResponse<?> record(Visitor visitor, Form form, Entry recorded, Again again) {
        return record(visitor, form, page(visitor), recorded, again);
    }

    /** The same on a page that may already say what cannot be read of the form. */
    HttpResponse<?> record(Visitor visitor, Form form, Page page, Entry recorded, Again again) {
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.REPAIRS, recorded.path(), recorded.content());
                    return Views.seeOther(recorded.next());
                },
                shown -> again.apply(shown));
    }

    /** The page of one device of the workshop. */
    HttpResponse<?> show(Visitor visitor, UUID id, String template, Page page) {
        Device device = calls.get(visitor, Service.REPAIRS, "/devices/" + id, Device.class);
        return views.show(page, "repairs/" + template, Map.of("device", device));
    }

    static Page page(Visitor visitor) {
        return new Page(visitor, "Établi").under("/atelier");
    }
}
