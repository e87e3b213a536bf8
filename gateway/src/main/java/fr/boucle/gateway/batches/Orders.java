package fr.boucle.gateway.batches;

import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Orders acts on many: each is tried first, on the page where it is followed. */
@Singleton
public class Orders {
    private final ServiceCalls calls;

    Orders(ServiceCalls calls) {
        this.calls = calls;
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
