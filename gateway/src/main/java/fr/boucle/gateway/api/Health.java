package fr.boucle.gateway.api;

import fr.boucle.gateway.Service;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Liveness of the whole: every service is asked at once, and each has two seconds. */
@Controller("/health")
@ExecuteOn(TaskExecutors.BLOCKING)
class Health {
    private final Pulse pulse;

    Health(Pulse pulse) {
        this.pulse = pulse;
    }

    @Get
    HttpResponse<Report> show() {
        Map<String, CompletableFuture<String>> asked = new LinkedHashMap<>();
        Stream.of(Service.values()).forEach(service -> asked.put(service.slug(), ask(service)));
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("gateway", "UP");
        asked.forEach((name, answer) -> parts.put(name, answer.join()));
        boolean up = parts.values().stream().allMatch("UP"::equals);
        return HttpResponse.<Report>status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Report(up ? "UP" : "DOWN", parts))
                .header("Cache-Control", "no-store");
    }

    private CompletableFuture<String> ask(Service service) {
        return pulse.health(service)
                .thenApply(answer ->
                        answer.filter(said -> said.statusCode() == 200).isPresent() ? "UP" : "DOWN");
    }

    @Serdeable
    record Report(String status, Map<String, String> parts) {}
}
