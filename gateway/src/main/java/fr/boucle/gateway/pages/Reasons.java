package fr.boucle.gateway.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reasons as the services give them: a sentence, or an object with a detail and the article it rests on. */
public final class Reasons {
    private Reasons() {}

    public static String sentence(@Nullable List<?> reasons) {
        return reasons == null
                ? ""
                : reasons.stream()
                        .map(Reasons::one)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" "));
    }

    private static String one(@Nullable Object reason) {
        if (reason instanceof Map<?, ?> parts) {
            return Stream.of("detail", "sentence", "slug")
                            .map(parts::get)
                            .filter(part -> part != null)
                            .map(Object::toString)
                            .findFirst()
                            .orElse("")
                    + (parts.get("law") == null ? "" : " (" + parts.get("law") + ")");
        }
        return reason == null ? "" : reason.toString();
    }
}
