package fr.boucle.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.type.Argument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What would be read at a place of a request, in the words of whoever writes one: never the name of a class. */
final class Expected {
    private static final Set<Class<?>> WHOLE = Set.of(Byte.class, Short.class, Integer.class, Long.class);

    private static final Map<Class<?>, String> SCALARS = Map.of(
            Boolean.class, "true or false",
            String.class, "a text",
            UUID.class, "a UUID such as 01a20893-834b-764d-a6f9-10017e5fe4a1",
            LocalDate.class, "a date such as 2026-11-23",
            Instant.class, "an instant such as 2026-11-23T09:30:00Z",
            Object.class, "any JSON");

    private Expected() {}

    /** What can stand where {@code argument} is read: the end of a sentence that begins “it is”. */
    static String words(Argument<?> argument) {
        Class<?> type = argument.getWrapperType();
        if (Collection.class.isAssignableFrom(type)) {
            return "a list; each item is " + words(inner(argument, "E"));
        }
        if (Map.class.isAssignableFrom(type)) {
            return "an object; each value is " + words(inner(argument, "V"));
        }
        return type.isEnum() ? "one of " + constants(type) : words(type);
    }

    /** The fields that an object of {@code type} has; none where it may have any. */
    static List<String> fields(Class<?> type) {
        return BeanIntrospector.SHARED
                .findIntrospection(type)
                .map(BeanIntrospection::getPropertyNames)
                .map(List::of)
                .orElse(List.of());
    }

    private static Argument<?> inner(Argument<?> argument, String variable) {
        return argument.getTypeVariable(variable).orElse(Argument.OBJECT_ARGUMENT);
    }

    private static String words(Class<?> type) {
        if (Number.class.isAssignableFrom(type)) {
            return WHOLE.contains(type) ? "a whole number" : "a number";
        }
        String scalar = SCALARS.get(type);
        return scalar == null ? object(fields(type)) : scalar;
    }

    private static String object(List<String> fields) {
        return fields.isEmpty() ? "what the API's description says" : "an object of " + String.join(", ", fields);
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(java.lang.reflect.Field::isEnumConstant)
                .map(constant -> {
                    JsonProperty written = constant.getAnnotation(JsonProperty.class);
                    return written == null ? constant.getName() : written.value();
                })
                .collect(Collectors.joining(", "));
    }
}
