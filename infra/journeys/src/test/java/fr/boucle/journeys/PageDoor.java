package fr.boucle.journeys;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages as one member's browser reads them, signed in by the form. */
final class PageDoor {
    private static final Pattern TOKEN = Pattern.compile("name=\"jeton\" value=\"([^\"]*)\"");

    private final URI base;
    private final HttpClient client;

    private PageDoor(URI base) {
        this.base = base;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    static PageDoor signedIn(URI base, String email, String password) {
        PageDoor door = new PageDoor(base);
        Matcher token = TOKEN.matcher(door.page("/session"));
        if (!token.find()) {
            throw new Surprise("the sign-in page has no token");
        }
        String form =
                Map.of("jeton", token.group(1), "suite", "", "courriel", email, "secret", password).entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        HttpResponse<String> answer = door.send(HttpRequest.newBuilder(base.resolve("/session"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/session")) {
            throw new Surprise(email + " could not sign in: " + answer.statusCode());
        }
        return door;
    }

    /** A page that must be there. */
    String page(String path) {
        return read(path).body();
    }

    /** The same, with what it says of its time where it asked a service. */
    PageTimes.Reading read(String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(base.resolve(path)));
        if (answer.statusCode() != 200) {
            throw new Surprise("GET " + path + " → " + answer.statusCode());
        }
        return new PageTimes.Reading(
                answer.body(),
                ServerTiming.of(answer.headers().firstValue("Server-Timing").orElse("")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Surprise("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("interrupted", e);
        }
    }
}
