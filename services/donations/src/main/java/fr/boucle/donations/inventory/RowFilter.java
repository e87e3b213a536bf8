package fr.boucle.donations.inventory;

import fr.boucle.donations.reading.Doubt;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.web.CommonRefusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an inventory are asked for, as patterns of the database.
 *
 * @param verdict one of the verdicts, or any
 * @param doubt what a doubt is about, any doubt, or whether there is one or not
 */
record RowFilter(String verdict, String doubt) {
    private static final String ANY = "ANY";

    static RowFilter of(@Nullable VerdictKind verdict, @Nullable String doubt) {
        return new RowFilter(verdict == null ? "%" : verdict.name(), doubt == null ? "%" : pattern(doubt));
    }

    private static String pattern(String doubt) {
        if (doubt.equals(ANY)) {
            return "_%";
        }
        List<String> known =
                Arrays.stream(Doubt.About.values()).map(Doubt.About::name).toList();
        if (known.contains(doubt)) {
            return "%" + doubt + "%";
        }
        String names = Stream.concat(Stream.of(ANY), known.stream()).collect(Collectors.joining(", "));
        throw Sentences.ofReader().refusal(CommonRefusal.MALFORMED, "doubt-unknown", Map.of("names", names));
    }
}
