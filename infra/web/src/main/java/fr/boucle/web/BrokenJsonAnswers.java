package fr.boucle.web;

import com.fasterxml.jackson.core.JsonParseException;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.JsonExceptionHandler;
import io.micronaut.json.JsonSyntaxException;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A body that is not JSON, or ends early: 400 with the line and column where it breaks. */
@Singleton
@Requires(property = RunningPart.CONTEXT)
@Replaces(JsonExceptionHandler.class)
class BrokenJsonAnswers implements ExceptionHandler<JsonSyntaxException, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, JsonSyntaxException exception) {
        return Problem.answer(
                request,
                brokenBy(exception)
                        .orElseGet(() -> new Refusal(CommonRefusal.MALFORMED, "The body is not JSON, or ends early.")));
    }

    /** The refusal, if the parser could not go on: broken JSON may show in the middle of a field that was being read. */
    static Optional<Refusal> brokenBy(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonParseException broken && broken.getLocation() != null) {
                return Optional.of(new Refusal(
                        CommonRefusal.MALFORMED,
                        "The body is not JSON; it breaks at line %d, column %d."
                                .formatted(
                                        broken.getLocation().getLineNr(),
                                        broken.getLocation().getColumnNr())));
            }
        }
        return Optional.empty();
    }
}
