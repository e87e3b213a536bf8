package fr.boucle.gateway.session;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The address of a page: its path and what follows the question mark. */
record Address(String path, String query) {
    /** The value of one parameter, or nothing. */
    Optional<String> asked(String parameter) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(parameter + "="))
                .map(pair -> URLDecoder.decode(pair.substring(parameter.length() + 1), StandardCharsets.UTF_8))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    String whole() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
