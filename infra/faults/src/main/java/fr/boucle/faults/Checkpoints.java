package fr.boucle.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Reads the register's checkpoint again and again, as a witness does, and keeps each. */
final class Checkpoints {
    private static final long STEP = 2_000_000_000L;

    private final URI place;
    private final Set<String> seen = new LinkedHashSet<>();

    Checkpoints(Running system) {
        this.place = system.url().resolve("/api/waste-register/checkpoint");
    }

    void watch() {
        Thread _ = Thread.ofVirtual().start(() -> {
            while (true) {
                look();
                LockSupport.parkNanos(STEP);
            }
        });
    }

    private void look() {
        HttpRequest request =
                HttpRequest.newBuilder(place).timeout(Duration.ofSeconds(5)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                synchronized (seen) {
                    boolean _ = seen.add(answer.body());
                }
            }
        } catch (IOException _) {
            // the register is away: the next look comes
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each checkpoint that was seen, with the newest. */
    List<String> seen() {
        look();
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }
}
