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
import jakarta.validation.Path;
import java.util.ArrayList;
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
                .map(violation -> new Refusal.FieldFault(pointer(violation), BrokenBound.said(violation)))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        return new Refusal(CommonRefusal.INVALID, faults.size() + " field(s) to correct; see errors.", faults);
    }

    /** The path in the body, below the method and its parameter where it was one's, as a JSON pointer. */
    private static String pointer(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        boolean called = false;
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR -> called = true;
                case BEAN -> {}
                default -> {
                    if (node.getIndex() != null) {
                        names.add(String.valueOf(node.getIndex()));
                    }
                    if (node.getName() != null && !node.getName().startsWith("<")) {
                        names.add(node.getName());
                    }
                }
            }
        }
        boolean below = called && names.size() > 1;
        return "/" + String.join("/", below ? names.subList(1, names.size()) : names);
    }
}
