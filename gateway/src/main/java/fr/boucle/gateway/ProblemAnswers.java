package fr.boucle.gateway;

import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Problem;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.exceptions.response.HateoasErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** What the framework itself refuses (no route, wrong method, unreadable body) becomes a problem document, or a page for a browser. */
@Singleton
@Replaces(HateoasErrorResponseProcessor.class)
class ProblemAnswers implements ErrorResponseProcessor<Object> {
    private final Views views;

    ProblemAnswers(Views views) {
        this.views = views;
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = HttpStatus.valueOf(response.code());
        HttpRequest<?> request = context.getRequest();
        MutableHttpResponse<Object> answer = HttpResponse.status(status);
        response.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        Optional<Visitor> reader = Visitor.of(request).filter(_ -> wantsPage(request));
        if (reader.isPresent()) {
            return answer.body((Object) views.failure(reader.get(), status)).contentType(Views.HTML);
        }
        Problem problem = Problem.of(slug(status), status, sentence(status), request);
        return answer.body((Object) problem).contentType(MediaType.of(Problem.MEDIA_TYPE));
    }

    private static boolean wantsPage(HttpRequest<?> request) {
        String accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("text/html");
    }

    private static String slug(HttpStatus status) {
        return status.getReason().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Nothing is here.";
            case METHOD_NOT_ALLOWED -> "This method is not for this address; Allow names those that are.";
            case UNSUPPORTED_MEDIA_TYPE -> "This content type is not read here.";
            case NOT_ACCEPTABLE -> "None of the accepted types can be given here.";
            case REQUEST_ENTITY_TOO_LARGE -> "The body is too large.";
            case BAD_REQUEST -> "This request can't be read.";
            case INTERNAL_SERVER_ERROR -> "Something broke here. The correlation id finds it in our logs.";
            default -> status.getReason() + ".";
        };
    }
}
