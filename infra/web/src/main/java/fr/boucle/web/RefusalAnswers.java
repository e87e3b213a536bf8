package fr.boucle.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Turns a {@link Refusal} into its problem document. */
@Singleton
class RefusalAnswers implements ExceptionHandler<Refusal, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Refusal refusal) {
        return Problem.answer(request, refusal);
    }
}
