package fr.boucle.gateway.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a service judged as it did, said to a reader. */
final class Reasons {
    private Reasons() {}

    static String of(Words words, List<?> reasons) {
        return reasons.stream()
                .map(reason -> of(words, reason).replaceFirst("\\.$", ""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(". "));
    }

    /** By its slug where we have the sentence, with the article it rests on. */
    private static String of(Words words, @Nullable Object reason) {
        if (!(reason instanceof Map<?, ?> parts)) {
            return reason == null ? "" : reason.toString();
        }
        String slug = String.valueOf(parts.get("slug"));
        String said = words.knows("reason", slug)
                ? words.code("reason", slug)
                : String.valueOf(parts.get(parts.get("detail") == null ? "slug" : "detail"));
        return parts.get("law") == null ? said : said + " (" + parts.get("law") + ")";
    }
}
