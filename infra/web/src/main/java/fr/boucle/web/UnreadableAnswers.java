package fr.boucle.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * A value that is not of its type, or a field that nobody knows: 400 with its place and what would pass. The framework's own
 * sentences name classes. Of a body nothing is repeated: it may be about somebody.
 */
@Singleton
@Replaces(ConversionErrorHandler.class)
class UnreadableAnswers implements ExceptionHandler<ConversionErrorException, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ConversionErrorException exception) {
        Argument<?> argument = exception.getArgument();
        if (!argument.getAnnotationMetadata().hasAnnotation(Body.class)) {
            String detail = "“%s” is %s.".formatted(argument.getName(), Expected.words(argument));
            return Problem.answer(request, refusal(new Refusal.FieldFault(place(request, argument), detail)));
        }
        return Problem.answer(
                request, BrokenJsonAnswers.brokenBy(exception).orElseGet(() -> refusal(inBody(argument, exception))));
    }

    private static Refusal.FieldFault inBody(Argument<?> argument, ConversionErrorException exception) {
        List<ReferencePath> outwards =
                exception.getCause() instanceof SerdeException unread ? unread.getPath() : List.of();
        // items of a list that is no list have no place: the innermost field is where the fault is
        List<ReferencePath> path = outwards.stream()
                .dropWhile(step -> !(step instanceof PropertyReferencePath))
                .toList()
                .reversed();
        return path.isEmpty() ? wholeBody(argument) : field(path);
    }

    private static Refusal refusal(Refusal.FieldFault fault) {
        return new Refusal(CommonRefusal.MALFORMED, fault.detail(), List.of(fault));
    }

    private static String place(HttpRequest<?> request, Argument<?> argument) {
        if (argument.getAnnotationMetadata().hasAnnotation(Header.class)) {
            return "header:" + argument.getName();
        }
        return (request.getParameters().contains(argument.getName()) ? "query:" : "path:") + argument.getName();
    }

    private static Refusal.FieldFault wholeBody(Argument<?> body) {
        return new Refusal.FieldFault("", "The body is " + Expected.words(body) + ".");
    }

    private static Refusal.FieldFault field(List<ReferencePath> path) {
        StringBuilder pointer = new StringBuilder();
        for (ReferencePath step : path) {
            pointer.append('/').append(name(step).replace("~", "~0").replace("/", "~1"));
        }
        PropertyReferencePath last = (PropertyReferencePath) path.getLast();
        String name = last.property().getName();
        List<String> known = Expected.fields(last.type());
        String detail = known.isEmpty() || known.contains(name)
                ? "“%s” is %s.".formatted(name, Expected.words(last.property()))
                : "There is no field “%s” here; there are %s.".formatted(name, String.join(", ", known));
        return new Refusal.FieldFault(pointer.toString(), detail);
    }

    private static String name(ReferencePath step) {
        return switch (step) {
            case PropertyReferencePath property -> property.property().getName();
            case CollectionItemReferencePath item -> Integer.toString(item.index());
            case MapItemReferencePath item -> item.key();
            default -> step.getArgument().getName();
        };
    }
}
