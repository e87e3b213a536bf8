package fr.boucle.gateway.session;

import fr.boucle.web.Correlation;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the visitor's session before a page and closes it after; refuses what another site sends and whom the page is not for. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class Visits {
    static final String VISITOR = "boucle.visitor";
    private static final Duration ALMOST = Duration.ofSeconds(30);

    private final SessionCookie cookies;
    private final Renewals renewals;
    private final InstantSource clock;
    private final List<Entered> entered;

    Visits(SessionCookie cookies, Renewals renewals, InstantSource clock, List<Entered> entered) {
        this.cookies = cookies;
        this.renewals = renewals;
        this.clock = clock;
        this.entered = entered;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> enter(HttpRequest<?> request) {
        if (!isPage(request.getPath())) {
            return null;
        }
        if (request.getMethod() == HttpMethod.POST && comesFromElsewhere(request)) {
            return HttpResponse.status(HttpStatus.FORBIDDEN);
        }
        Session session = cookies.read(request).orElse(null);
        String query = Optional.ofNullable(request.getUri().getRawQuery()).orElse("");
        Visitor visitor = new Visitor(
                cookies, clock.instant(), locale(request), request.getPath(), query, Correlation.of(request), session);
        request.setAttribute(VISITOR, visitor);
        visitor.member()
                .filter(member -> member.accessUntil().isBefore(clock.instant().plus(ALMOST)))
                .ifPresent(member -> renewals.renew(member).ifPresentOrElse(visitor::renew, visitor::leave));
        RouteAttributes.getRouteMatch(request).ifPresent(page -> Admission.ask(visitor, page));
        if (request.getMethod() == HttpMethod.GET) {
            entered.forEach(one -> one.entered(visitor));
        }
        return null;
    }

    @ResponseFilter
    void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(VISITOR, Visitor.class).ifPresent(visitor -> {
            response.header("Server-Timing", visitor.timings().header());
            if (visitor.changed()) {
                Session session = visitor.session();
                response.cookie(session == null ? cookies.forget() : cookies.write(session));
            }
            visitor.asked("lang")
                    .filter(Visits::isSpoken)
                    .ifPresent(lang -> response.cookie(Cookie.of("lang", lang)
                            .path("/")
                            .sameSite(SameSite.Lax)
                            .httpOnly(true)
                            .maxAge(Duration.ofDays(365))));
        });
    }

    static boolean isPage(String path) {
        return !path.startsWith("/api/")
                && !path.startsWith("/assets/")
                && !path.startsWith("/.well-known/")
                && !path.equals("/health");
    }

    /** Browsers say where a form was sent from; a caller that says nothing still needs the form's token. */
    private static boolean comesFromElsewhere(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return origin != null && host != null && !host.equals(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean isSpoken(String language) {
        return language.equals("fr") || language.equals("en");
    }

    private static Locale locale(HttpRequest<?> request) {
        Optional<String> chosen = Optional.ofNullable(request.getParameters().get("lang"))
                .filter(Visits::isSpoken)
                .or(() -> request.getCookies()
                        .findCookie("lang")
                        .map(Cookie::getValue)
                        .filter(Visits::isSpoken));
        return chosen.map(Locale::of)
                .orElseGet(() -> preferred(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static Locale preferred(@Nullable String header) {
        if (header == null || header.length() > 200) {
            return Locale.FRENCH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.FRENCH, Locale.ENGLISH));
            return best == null ? Locale.FRENCH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.FRENCH;
        }
    }
}
