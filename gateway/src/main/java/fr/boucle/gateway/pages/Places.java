package fr.boucle.gateway.pages;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Where a person may be led by an address that came from outside: only to pages of this site. */
@Singleton
class Places {
    private final Router router;

    Places(Router router) {
        this.router = router;
    }

    /** The page a form stood on, empty where the browser does not say or nobody can go there. */
    String from(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.REFERER))
                .flatMap(Places::read)
                .filter(page -> page.getAuthority() != null
                        && page.getAuthority().equals(request.getHeaders().get(HttpHeaders.HOST)))
                .filter(page -> !page.getPath().startsWith("/session")
                        && router.GET(page.getPath()).isPresent())
                .map(page ->
                        page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery())
                .filter(Places::isOurs)
                .orElse("");
    }

    /** The place, if it is of this site: never an address that someone else put in a link. */
    static String orStart(String place) {
        return isOurs(place) ? place : Menu.start();
    }

    private static boolean isOurs(String place) {
        return place.matches("/[A-Za-z0-9][A-Za-z0-9/_.?=&%+-]*") && !place.contains("//");
    }

    private static Optional<URI> read(String address) {
        try {
            return Optional.of(URI.create(address));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
