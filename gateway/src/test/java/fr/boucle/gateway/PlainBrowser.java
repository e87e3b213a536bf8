package fr.boucle.gateway;

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
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser that follows nothing by itself, tells where its forms stood, and can lose its cookies. */
final class PlainBrowser {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Territory territory;

    PlainBrowser(Territory territory) {
        this.territory = territory;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    /** The token of a page's forms. */
    String token(String path) {
        return HttpReader.token(get(path));
    }

    /** Signs in; the door's form carries along what it was given. */
    HttpResponse<String> signIn(String kept) {
        return post(
                "/session", Map.of("courriel", "a", "secret", "b", "garde", kept), HttpReader.token(get("/suivre")));
    }

    /** Sends a form of the session there is. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, fields, token("/suivre"));
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String token) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("jeton", token);
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", territory.at(path + "?lignes=25"))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    void forget() {
        boolean _ = cookies.getCookieStore().removeAll();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(territory.at(path))).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
