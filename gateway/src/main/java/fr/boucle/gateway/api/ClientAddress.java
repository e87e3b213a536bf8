package fr.boucle.gateway.api;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Set;

/** Who calls: the peer of the connection, or what a proxy that we were told to trust says of it. */
@Singleton
public class ClientAddress {
    private final Set<String> trustedProxies;

    ClientAddress(@Value("${boucle.trusted-proxies}") String trustedProxies) {
        this.trustedProxies = Set.of(trustedProxies.isBlank() ? new String[0] : trustedProxies.split("[ ,]+"));
    }

    public String of(HttpRequest<?> request) {
        String peer = request.getRemoteAddress().getAddress() == null
                ? request.getRemoteAddress().getHostString()
                : request.getRemoteAddress().getAddress().getHostAddress();
        // a caller may send lines of its own: what the proxy added stands last
        String forwarded = String.join(",", request.getHeaders().getAll("X-Forwarded-For"));
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).trim();
        return last.isEmpty() || !trustedProxies.contains(peer) ? peer : last;
    }
}
