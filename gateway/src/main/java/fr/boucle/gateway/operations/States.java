package fr.boucle.gateway.operations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.api.Gauges;
import fr.boucle.gateway.api.Pulse;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** How every part does, all asked at once. */
@Singleton
class States {
    private final Pulse pulse;
    private final ObjectMapper json;

    States(Pulse pulse, ObjectMapper json) {
        this.pulse = pulse;
        this.json = json;
    }

    List<ServiceState> now() {
        List<CompletableFuture<ServiceState>> asked =
                Stream.of(Service.values()).map(this::ask).toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<ServiceState> ask(Service service) {
        CompletableFuture<Optional<Gauges>> gauges = pulse.gauges(service);
        return pulse.health(service)
                .thenCombine(
                        gauges,
                        (health, figures) -> new ServiceState(
                                service,
                                health.isPresent(),
                                health.map(this::down).orElse(List.of()),
                                figures));
    }

    private List<String> down(HttpResponse<String> health) {
        return health.statusCode() == 200 ? List.of() : document(health.body()).down();
    }

    private HealthDocument document(String body) {
        try {
            return Objects.requireNonNullElse(json.readValue(body, HealthDocument.class), HealthDocument.EMPTY);
        } catch (IOException unreadable) {
            return HealthDocument.EMPTY;
        }
    }
}
