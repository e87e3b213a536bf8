package fr.boucle.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Gives each request a number, {@code X-Correlation-Id}: the caller's when it is a UUID, else a new one: it goes into
 * logs and events, so it must not carry a word of anybody's. It stands in the answer, in each log line and in problem documents.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Correlation {
    /** The header that carries the number. */
    public static final String HEADER = "X-Correlation-Id";

    private static final String ATTRIBUTE = "boucle.correlation";
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * The number of a request, the same each time it is asked for.
     *
     * @param request the request
     */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            String given = request.getHeaders().get(HEADER);
            String id = given != null && FORM.matcher(given).matches()
                    ? given
                    : UUID.randomUUID().toString();
            request.setAttribute(ATTRIBUTE, id);
            return id;
        });
    }

    @RequestFilter
    void number(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(new InLog(of(request)));
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders().set(HEADER, of(request));
    }

    /** Puts the number into the log lines of whichever thread works on the request. */
    private record InLog(String id) implements ThreadPropagatedContextElement<@Nullable String> {
        @Override
        public @Nullable String updateThreadContext() {
            String before = MDC.get("correlation");
            MDC.put("correlation", id);
            return before;
        }

        @Override
        public void restoreThreadContext(@Nullable String before) {
            if (before == null) {
                MDC.remove("correlation");
            } else {
                MDC.put("correlation", before);
            }
        }
    }
}
