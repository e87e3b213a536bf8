package fr.boucle.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Gives every error that the framework answers by itself (no such path, wrong method, unreadable body, ...) the form of
 * a problem document. Nothing of an internal failure is told but the number under which the logs tell more.
 */
@Singleton
@Requires(property = RunningPart.CONTEXT)
@Primary
class FrameworkAnswers implements ErrorResponseProcessor<Problem> {
    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = response.status();
        String detail = status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                ? "This is our fault. Tell us the correlation number."
                : context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; "));
        String slug = slug(status);
        Problem problem = new Problem(
                "/problems/" + slug,
                status.getReason(),
                status.getCode(),
                detail.isEmpty() ? status.getReason() : detail,
                context.getRequest().getPath(),
                slug,
                null,
                null,
                Correlation.of(context.getRequest()));
        MutableHttpResponse<Problem> answer = response.body(problem).contentType(Problem.MEDIA_TYPE);
        return status == HttpStatus.SERVICE_UNAVAILABLE ? answer.header(HttpHeaders.RETRY_AFTER, "2") : answer;
    }

    private static String slug(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> CommonRefusal.MALFORMED.slug();
            case NOT_FOUND -> CommonRefusal.NOT_FOUND.slug();
            case REQUEST_ENTITY_TOO_LARGE -> CommonRefusal.TOO_LARGE.slug();
            default -> status.getReason().toLowerCase(Locale.ROOT).replace(' ', '-');
        };
    }
}
