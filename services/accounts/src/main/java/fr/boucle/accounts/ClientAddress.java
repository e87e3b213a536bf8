package fr.boucle.accounts;

import io.micronaut.http.HttpRequest;

/** From where somebody asks: as the gateway says, which overwrites what callers claim, else the connection's own address. */
public final class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";
    private static final int MAX = 64;

    private ClientAddress() {}

    public static String of(HttpRequest<?> request) {
        String forwarded = request.getHeaders().get(FORWARDED);
        return forwarded == null || forwarded.isBlank() || forwarded.length() > MAX
                ? request.getRemoteAddress().getAddress().getHostAddress()
                : forwarded.strip();
    }
}
