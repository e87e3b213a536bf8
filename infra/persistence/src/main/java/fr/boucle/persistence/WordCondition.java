package fr.boucle.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That a word that was typed is found somewhere in a row.
 *
 * @param sql with a {@code ?} for each value
 */
record WordCondition(String sql, List<Object> values) {
    /** One for each word; see {@link Listing#whereWords(String, String, String, Map)}. */
    static List<WordCondition> of(String sql, @Nullable String words, String column, Map<String, String> said) {
        return TypedWords.of(words == null ? null : words.replace('-', ' ')).stream()
                .map(word -> of(sql, word, column, codes(word, said)))
                .toList();
    }

    private static WordCondition of(String sql, String word, String column, List<String> codes) {
        List<Object> all = new ArrayList<>(each(sql, "%" + word + "%"));
        all.addAll(codes);
        String called = String.join(", ", Collections.nCopies(codes.size(), "?"));
        return new WordCondition(codes.isEmpty() ? sql : sql + " OR " + column + " IN (" + called + ")", all);
    }

    /** What is called by a word, in an order that is the same each time. */
    private static List<String> codes(String word, Map<String, String> said) {
        return said.entrySet().stream()
                .filter(one -> TypedWords.isIn(word, one.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** A value for each place of a condition. */
    static List<Object> each(String sql, Object value) {
        int places = (int) sql.chars().filter(sign -> sign == '?').count();
        return Collections.nCopies(places, value);
    }
}
