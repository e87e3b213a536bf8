package fr.boucle.gateway;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.exceptions.response.HateoasErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Locale;

/** What the framework itself refuses (no route, wrong method, unreadable body) becomes a problem document, or a page for a browser. */
@Singleton
@Replaces(HateoasErrorResponseProcessor.class)
class ProblemAnswers implements ErrorResponseProcessor<Object> {
    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = HttpStatus.valueOf(response.code());
        Problem problem = Problem.of(
                slug(status), status, sentence(status), context.getRequest().getPath());
        MutableHttpResponse<Object> answer = HttpResponse.status(status);
        response.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.body((Object) problem).contentType(MediaType.of("application/problem+json"));
    }

    static String slug(HttpStatus status) {
        return status.getReason().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    static String sentence(HttpStatus status) {
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
