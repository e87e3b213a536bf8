package fr.boucle.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
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
 * sentences name classes. No value is repeated: it may be about somebody.
 */
@Singleton
@Requires(property = RunningPart.CONTEXT)
@Replaces(ConversionErrorHandler.class)
class UnreadableAnswers implements ExceptionHandler<ConversionErrorException, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ConversionErrorException exception) {
        Argument<?> argument = exception.getArgument();
        if (!argument.getAnnotationMetadata().hasAnnotation(Body.class)) {
            return Problem.answer(request, refusal(parameter(request, argument)));
        }
        return Problem.answer(
                request, BrokenJsonAnswers.brokenBy(exception).orElseGet(() -> refusal(body(argument, exception))));
    }

    private static Refusal refusal(Refusal.FieldFault fault) {
        return new Refusal(CommonRefusal.MALFORMED, fault.detail(), List.of(fault));
    }

    private static Refusal.FieldFault parameter(HttpRequest<?> request, Argument<?> argument) {
        boolean asked = request.getParameters().contains(argument.getName());
        return new Refusal.FieldFault((asked ? "query:" : "path:") + argument.getName(), whatItIs(argument));
    }

    private static Refusal.FieldFault body(Argument<?> argument, ConversionErrorException exception) {
        List<ReferencePath> outwards =
                exception.getCause() instanceof SerdeException unread ? unread.getPath() : List.of();
        // items of a list that is no list have no place: the innermost field is where the fault is
        List<ReferencePath> path = outwards.stream()
                .dropWhile(step -> !(step instanceof PropertyReferencePath))
                .toList()
                .reversed();
        return path.isEmpty()
                ? new Refusal.FieldFault("", "The body is " + Expected.words(argument) + ".")
                : field(path);
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
                ? whatItIs(last.property())
                : "There is no field “%s” here; there are %s.".formatted(name, String.join(", ", known));
        return new Refusal.FieldFault(pointer.toString(), detail);
    }

    private static String whatItIs(Argument<?> place) {
        return "“%s” is %s.".formatted(place.getName(), Expected.words(place));
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
