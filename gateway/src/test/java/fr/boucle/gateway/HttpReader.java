package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads pages as a signed-in member, or as a household, without a browser, for what is not about looks. */
public final class HttpReader {
    private static final Pattern TOKEN = Pattern.compile("name=\"jeton\" value=\"([^\"]+)\"");
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Territory territory;

    /** A member. */
    public HttpReader(Territory territory) {
        this(territory, "/session", Map.of("courriel", "a", "secret", "b", "suite", "/plan"));
    }

    private HttpReader(Territory territory, String door, Map<String, String> key) {
        this.territory = territory;
        Map<String, String> fields = new HashMap<>(key);
        fields.put("jeton", token(get(door)));
        var _ = post(door, fields);
    }

    /** A household that follows its own request. */
    static HttpReader household(Territory territory) {
        return new HttpReader(territory, "/suivre", Map.of("code", "4HJK-92MN-7PQR"));
    }

    /** What a page's forms send along. */
    static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(territory.at(path)))
                .header("Accept", "text/html")
                .build());
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(territory.at(path)))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form with a file. */
    HttpResponse<String> upload(String path, Map<String, String> fields, String name, String content) {
        String boundary = "boucle-test";
        String parts = fields.entrySet().stream()
                .map(field -> "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        return send(HttpRequest.newBuilder(URI.create(territory.at(path)))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(
                        parts + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                                + "\"; filename=\"fichier.csv\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--"
                                + boundary
                                + "--\r\n"))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
