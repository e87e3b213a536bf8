package fr.boucle.gateway.api;

import fr.boucle.web.Correlation;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which headers pass the door: those of one connection stay on it, and what says who the caller is comes from us alone. */
@Singleton
class ForwardedHeaders {
    private static final List<String> HOP_BY_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");

    private final ClientAddress clients;
    private final String publicUrl;

    ForwardedHeaders(ClientAddress clients, @Value("${boucle.public-url}") String publicUrl) {
        this.clients = clients;
        this.publicUrl = publicUrl;
    }

    void prepare(MutableHttpRequest<?> outgoing, HttpRequest<?> incoming) {
        MutableHttpHeaders headers = outgoing.getHeaders();
        String host = incoming.getHeaders().get(HttpHeaders.HOST);
        removeHopByHop(headers);
        List.copyOf(headers.names()).stream()
                .filter(ForwardedHeaders::isOursToSet)
                .forEach(headers::remove);
        headers.remove(HttpHeaders.COOKIE);
        headers.remove(HttpHeaders.EXPECT);
        headers.set("X-Forwarded-For", clients.of(incoming));
        if (!publicUrl.isBlank()) {
            headers.set("X-Forwarded-Proto", URI.create(publicUrl).getScheme());
            headers.set("X-Forwarded-Host", URI.create(publicUrl).getAuthority());
        } else if (host != null) {
            headers.set("X-Forwarded-Proto", "http");
            headers.set("X-Forwarded-Host", host);
        }
        headers.set(Correlation.HEADER, Correlation.of(incoming));
    }

    static MutableHttpResponse<?> clean(MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        removeHopByHop(headers);
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        headers.remove("Server");
        headers.remove(Correlation.HEADER);
        return response;
    }

    private static void removeHopByHop(MutableHttpHeaders headers) {
        List<String> named = headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !name.equals("content-length") && !name.equals("host"))
                .toList();
        Stream.concat(HOP_BY_HOP.stream(), named.stream()).forEach(headers::remove);
    }

    private static boolean isOursToSet(String name) {
        String header = name.toLowerCase(Locale.ROOT);
        return header.startsWith("x-forwarded-")
                || header.startsWith("x-user-")
                || header.equals("forwarded")
                || header.equals("x-real-ip")
                || header.equals("x-original-url")
                || header.equals("x-rewrite-url");
    }
}
