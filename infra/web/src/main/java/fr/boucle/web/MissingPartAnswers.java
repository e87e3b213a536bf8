package fr.boucle.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.UnsatisfiedRouteHandler;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;

/** A request without its body, or without a parameter it must have: 400 with what is missing and what it looks like. */
@Singleton
@Requires(property = RunningPart.CONTEXT)
@Replaces(UnsatisfiedRouteHandler.class)
class MissingPartAnswers implements ExceptionHandler<UnsatisfiedRouteException, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, UnsatisfiedRouteException exception) {
        Argument<?> missing = exception.getArgument();
        boolean body = missing.getAnnotationMetadata().hasAnnotation(Body.class);
        String what = body ? "The body" : "“" + missing.getName() + "”";
        return Problem.answer(
                request,
                new Refusal(CommonRefusal.MALFORMED, what + " is missing: it is " + Expected.words(missing) + "."));
    }
}
