package fr.boucle.gateway.api;

import fr.boucle.web.Problem;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers to the names that are ours alone: the public address's, those of {@code BOUCLE_HOSTS}, and this machine's own.
 * A page of somebody else's name that leads here (DNS rebinding, RFC 9110 §7.4) gets 421 and nothing else. Probes ask by
 * address and are answered always.
 */
@ServerFilter({"/**"})
@Order(Ordered.HIGHEST_PRECEDENCE)
class HostGuard {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String publicUrl;
    private final Set<String> hosts;

    HostGuard(@Value("${boucle.public-url}") String publicUrl, @Value("${boucle.hosts}") String hosts) {
        this.publicUrl = publicUrl;
        this.hosts = Stream.concat(
                        Stream.ofNullable(
                                publicUrl.isBlank()
                                        ? null
                                        : URI.create(publicUrl).getAuthority()),
                        Stream.of(hosts.split("[ ,]+")))
                .map(HostGuard::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> guard(HttpRequest<?> request) {
        String host = plain(request.getHeaders().get(HttpHeaders.HOST, String.class, ""));
        String name = host.replaceFirst(":[0-9]*$", "");
        if (hosts.contains(host) || LOOPBACK.contains(name) || request.getPath().startsWith("/health")) {
            return null;
        }
        return HttpResponse.status(HttpStatus.MISDIRECTED_REQUEST)
                .body(Problem.of("unknown-host", HttpStatus.MISDIRECTED_REQUEST, words(), request))
                .contentType(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private String words() {
        return "This name is not one of ours. "
                + (publicUrl.isBlank()
                        ? "The operator names ours in BOUCLE_PUBLIC_URL and BOUCLE_HOSTS."
                        : "Open " + publicUrl + "; the operator names further ones in BOUCLE_HOSTS.");
    }

    private static String plain(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)?$", "");
    }
}
