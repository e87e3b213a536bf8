package fr.boucle.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Collection;
import java.util.List;

/** Turns broken constraints into a 422 with a pointer for each field. */
@Singleton
@Requires(property = RunningPart.CONTEXT)
@Replaces(ConstraintExceptionHandler.class)
class InvalidFieldAnswers implements ExceptionHandler<ConstraintViolationException, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ConstraintViolationException exception) {
        return Problem.answer(request, refusal(exception.getConstraintViolations()));
    }

    /** What does not fit, each at its field. */
    static Refusal refusal(Collection<? extends ConstraintViolation<?>> violations) {
        List<Refusal.FieldFault> faults = violations.stream()
                .map(violation -> new Refusal.FieldFault(BrokenBound.pointer(violation), BrokenBound.said(violation)))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        return new Refusal(CommonRefusal.INVALID, faults.size() + " field(s) to correct; see errors.", faults);
    }
}
