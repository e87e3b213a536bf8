package fr.boucle.gateway.api;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.Services;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What a service says of itself to its operator, two seconds at most: its health and its gauges. */
@Singleton
public class Pulse {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Services services;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Pulse(Services services) {
        this.services = services;
    }

    /** The status of its health document and its text, or nothing where it is silent. */
    public CompletableFuture<Optional<HttpResponse<String>>> health(Service service) {
        return ask(service, "/health");
    }

    /** Its gauges as they are now, or nothing where it is silent. */
    public CompletableFuture<Optional<Gauges>> gauges(Service service) {
        return ask(service, "/prometheus").thenApply(answer -> answer.filter(said -> said.statusCode() == 200)
                .map(said -> Gauges.of(said.body())));
    }

    private CompletableFuture<Optional<HttpResponse<String>>> ask(Service service, String path) {
        HttpRequest request = HttpRequest.newBuilder(services.at(service, path))
                .timeout(PATIENCE)
                .build();
        return client.sendAsync(request, BodyHandlers.ofString())
                .handle((answer, failure) -> failure == null ? Optional.of(answer) : Optional.empty());
    }
}
