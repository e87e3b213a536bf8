package fr.boucle.gateway.api;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.Services;
import fr.boucle.web.BodyLimits;
import fr.boucle.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.client.ProxyHttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Streams /api/{context}/** to the service of that name, both ways, keeping no more of a body than a few buffers. */
@ServerFilter({"/api/**", "/.well-known/jwks.json"})
class ApiDoor {
    private static final Logger LOG = LoggerFactory.getLogger(ApiDoor.class);
    private static final Pattern UNSAFE_PATH = Pattern.compile("(?i)//|/\\.{1,2}(/|$)|%2e|%2f|%5c|\\\\|;|%00");

    private final ProxyHttpClient client;
    private final ProxyHttpClient uploads;
    private final Services services;
    private final ForwardedHeaders headers;
    private final SignInLimits limits;
    private final HouseholdLimits households;
    private final Exchanges exchanges;

    ApiDoor(
            ProxyHttpClient client,
            @Client("uploads") ProxyHttpClient uploads,
            Services services,
            ForwardedHeaders headers,
            SignInLimits limits,
            HouseholdLimits households,
            Exchanges exchanges) {
        this.client = client;
        this.uploads = uploads;
        this.services = services;
        this.headers = headers;
        this.limits = limits;
        this.households = households;
        this.exchanges = exchanges;
    }

    @RequestFilter
    Publisher<? extends HttpResponse<?>> pass(HttpRequest<?> request) {
        String path = request.getUri().getRawPath();
        if (UNSAFE_PATH.matcher(path).find()) {
            return Mono.just(answer(
                    Problem.of("unclear-path", HttpStatus.BAD_REQUEST, "This path can be read in two ways.", request)));
        }
        if (path.equals("/.well-known/jwks.json")) {
            return forward(Service.ACCOUNTS, path, request);
        }
        String name = path.substring("/api/".length()).split("/", 2)[0];
        if (name.equals("openapi")) {
            return document(path, request);
        }
        Optional<Service> service = Service.of(name);
        return service.isEmpty() ? Mono.just(answer(unknown(request))) : admitted(service.get(), path, request);
    }

    private Publisher<? extends HttpResponse<?>> admitted(Service service, String path, HttpRequest<?> request) {
        if (HouseholdLimits.concerns(request.getMethod(), path)) {
            return limited(households.of(request), service, path, request);
        }
        if (SignInLimits.concerns(request.getMethod(), path) && !limits.admit(request)) {
            return Mono.just(answer(SignInLimits.refusal(request)));
        }
        return forward(service, path, request);
    }

    private Publisher<? extends HttpResponse<?>> limited(
            HouseholdLimits.Left left, Service service, String path, HttpRequest<?> request) {
        return left.admit()
                ? Mono.from(forward(service, path, request)).map(answer -> {
                    if (answer.code() == HttpStatus.NOT_FOUND.getCode()) {
                        left.wrong();
                    }
                    return answer;
                })
                : Mono.just(answer(HouseholdLimits.refusal(request)));
    }

    private Publisher<? extends HttpResponse<?>> document(String path, HttpRequest<?> request) {
        String file = path.substring("/api/openapi".length());
        if (file.isEmpty() || file.equals("/")) {
            return Mono.just(OpenApiDocuments.list());
        }
        return Optional.of(file)
                .filter(name -> name.endsWith(".yml"))
                .flatMap(name -> Service.of(name.substring(1, name.length() - ".yml".length())))
                .<Publisher<? extends HttpResponse<?>>>map(service -> forward(service, "/openapi.yml", request))
                .orElseGet(() -> Mono.just(answer(unknown(request))));
    }

    private Publisher<? extends HttpResponse<?>> forward(Service service, String path, HttpRequest<?> request) {
        String query = request.getUri().getRawQuery();
        URI target = services.at(service, query == null ? path : path + "?" + query);
        MutableHttpRequest<?> outgoing = request.mutate().uri(target);
        headers.prepare(outgoing, request);
        String exchange = UUID.randomUUID().toString();
        outgoing.getHeaders().set(Exchanges.HEADER, exchange);
        boolean upload = request.getContentLength() > BodyLimits.JSON
                || request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING);
        return Mono.from((upload ? uploads : client).proxy(outgoing))
                .map(ForwardedHeaders::clean)
                .<HttpResponse<?>>map(response -> response)
                .doOnCancel(() -> exchanges.abort(exchange))
                .doOnError(_ -> exchanges.abort(exchange))
                .onErrorResume(failure -> Mono.just(answer(outage(service, request, failure))));
    }

    private static Problem outage(Service service, HttpRequest<?> request, Throwable failure) {
        LOG.warn("{} did not answer {}: {}", service.slug(), request.getPath(), failure.toString());
        if (failure instanceof ReadTimeoutException) {
            return Problem.of(
                    "service-slow",
                    HttpStatus.GATEWAY_TIMEOUT,
                    "The service " + service.slug()
                            + " took too long. The request may have been carried out: read before you repeat it.",
                    request);
        }
        return Problem.of(
                "service-unavailable",
                HttpStatus.SERVICE_UNAVAILABLE,
                "The service " + service.slug() + " does not answer. Nothing is lost; try again in a few seconds.",
                request);
    }

    private static Problem unknown(HttpRequest<?> request) {
        return Problem.of(
                "not-found",
                HttpStatus.NOT_FOUND,
                "No service has this path. The documents are under /api/openapi/.",
                request);
    }

    private static MutableHttpResponse<Problem> answer(Problem problem) {
        MutableHttpResponse<Problem> answer = HttpResponse.<Problem>status(HttpStatus.valueOf(problem.status()))
                .body(problem)
                .contentType(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        boolean later = problem.status() == HttpStatus.SERVICE_UNAVAILABLE.getCode()
                || problem.status() == HttpStatus.TOO_MANY_REQUESTS.getCode();
        return later ? answer.header(HttpHeaders.RETRY_AFTER, "5") : answer;
    }
}
