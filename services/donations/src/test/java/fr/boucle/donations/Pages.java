package fr.boucle.donations;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks a list by its links alone. */
public final class Pages {
    private static final int MOST = 50;

    private Pages() {}

    /** The address of a page beside this one. */
    public static Optional<String> link(Answer page, String rel) {
        Matcher matcher = Pattern.compile("<([^>]+)>; rel=\"" + rel + "\"")
                .matcher(page.header("Link").orElse(""));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** All rows from the first page to the last. */
    public static List<String> forwards(Caller reader, String path, String field) {
        List<String> met = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        for (int page = 0; next.isPresent() && page < MOST; page++) {
            Answer answer = reader.get(next.get()).expect(200);
            met.addAll(answer.json().findValuesAsText(field));
            next = link(answer, "next");
        }
        return met;
    }

    /** All rows from the last page to the first, each page in its own order. */
    public static List<String> backwards(Caller reader, String path, String field) {
        Answer answer = reader.get(path).expect(200);
        Optional<String> next = link(answer, "next");
        while (next.isPresent()) {
            answer = reader.get(next.get()).expect(200);
            next = link(answer, "next");
        }
        List<String> met = new ArrayList<>(answer.json().findValuesAsText(field));
        Optional<String> previous = link(answer, "prev");
        for (int page = 0; previous.isPresent() && page < MOST; page++) {
            answer = reader.get(previous.get()).expect(200);
            met.addAll(0, answer.json().findValuesAsText(field));
            previous = link(answer, "prev");
        }
        return met;
    }
}
