package fr.boucle.gateway.pages;

import fr.boucle.web.Problem;
import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a page says things in its reader's language: sentences, counts, the codes and refusals of the services. */
public abstract class Wording {
    private final Words words;
    private final Formats formats;

    Wording(Locale locale) {
        this.words = new Words(locale);
        this.formats = new Formats(locale);
    }

    /** A code of a service as a word, with the class that gives it a shape and a colour. */
    public record State(String css, String word) {}

    /** The language of words that stay French on a page in another language; nothing on a French page. */
    public @Nullable String foreign() {
        return lang().equals("fr") ? null : "fr";
    }

    public String lang() {
        return words.english() ? "en" : "fr";
    }

    public String t(String french, Object... arguments) {
        return words.say(french, arguments);
    }

    /** A sentence with links or emphasis in it; what is filled in is escaped. */
    public Content rich(String french, Object... arguments) {
        Object[] escaped = Stream.of(arguments).map(Wording::escaped).toArray();
        String html = words.html(french, escaped);
        return output -> output.writeContent(html);
    }

    /** “1 appareil” or “12 appareils”; none is told in French as one is, but where what is told of one has no place for a number. */
    public String n(long count, String one, String many) {
        boolean single = count == 1 || count == 0 && !words.english() && one.contains("{0}");
        return words.say(single ? one : many, formats.count(count));
    }

    /** The same of points, which have parts. */
    public String n(BigDecimal points, String one, String many) {
        boolean single = words.english() ? points.compareTo(BigDecimal.ONE) == 0 : points.compareTo(BigDecimal.TWO) < 0;
        return words.say(single ? one : many, formats.points(points));
    }

    /** How many a list has in all; what is on this page, where nobody counted. */
    public String counted(Listing list, String one, String many) {
        Long total = list.total();
        if (total != null) {
            String all = n(total, one, many);
            return list.isMoreThanCounted() ? words.say("Plus de {0}", all) : all;
        }
        String here = n(list.shown(), one, many);
        return list.isWhole() ? here : words.say("{0} sur cette page", here);
    }

    /** In which order the rows of a list are; nothing where the list has none that has a word. */
    public String ordered(Listing list) {
        String order = list.inOrder();
        boolean falls = order.startsWith("-");
        String by = falls ? order.substring(1) : order;
        return words.knows("order", by)
                ? words.say(falls ? "Ordre : {0}, décroissant" : "Ordre : {0}, croissant", words.code("order", by))
                : "";
    }

    public String code(String family, @Nullable String code) {
        return code == null ? "" : state(family, code).word();
    }

    public State state(String family, @Nullable String code) {
        String said = code == null ? "" : words.code(family, code);
        int colon = said.indexOf(':');
        boolean marked = colon > 0 && colon < 5 && said.substring(0, colon).matches("ok|run|warn|stop|off");
        return marked
                ? new State(said.substring(0, colon), words.say(said.substring(colon + 1)))
                : new State("off", said);
    }

    public Formats f() {
        return formats;
    }

    /** Why a service judged so, in the reader's language where we have the sentence, with the article it rests on. */
    public String reasons(@Nullable List<?> reasons) {
        return reasons == null ? "" : Reasons.of(words, reasons);
    }

    /** What a service refused, in the reader's language where we have the sentence. */
    public String refusal(Refused refused) {
        Problem problem = refused.problem();
        boolean own = refused.isIn(lang());
        String detail = detail(problem, own);
        if (own && !detail.isEmpty()) {
            return words.say(detail);
        }
        for (String family : List.of("fault", "refusal")) {
            if (words.knows(family, problem.slug())) {
                return words.code(family, problem.slug());
            }
        }
        return BoundWords.of(words, problem)
                .orElseGet(() -> detail.isEmpty()
                        ? words.say("La demande a été refusée.")
                        : words.say("La demande a été refusée : « {0} »", detail));
    }

    /** What a service refused of one field: in words of its own where the reason has them. */
    public final String refusal(Refused refused, Problem.FieldError error) {
        String slug = error.slug() == null ? refused.problem().slug() : error.slug();
        String reason = slug + error.pointer().replace('/', '.');
        if (words.knows("fault", reason)) {
            return words.code("fault", reason);
        }
        if (words.knows("refusal", slug)) {
            return words.code("refusal", slug);
        }
        return BoundWords.of(words, error)
                .orElseGet(() -> words.english() || refused.isIn(lang())
                        ? words.say(error.detail())
                        : words.say("Cette réponse n'est pas acceptée telle quelle. Corrigez-la."));
    }

    /** A sentence of the reader's own language says its place itself. */
    private static String detail(Problem problem, boolean own) {
        String detail = problem.detail() == null ? "" : problem.detail();
        return problem.errors() == null
                ? detail
                : detail
                        + problem.errors().stream()
                                .filter(error -> !detail.equals(error.detail()))
                                .map(error -> (own ? " " : " " + error.pointer() + " ") + error.detail() + ".")
                                .collect(Collectors.joining());
    }

    /** Whether a code has a word. */
    public final boolean isKnown(String family, String code) {
        return words.knows(family, code);
    }

    private static String escaped(Object argument) {
        StringOutput output = new StringOutput();
        Escape.htmlContent(String.valueOf(argument), output);
        return output.toString().replace("\"", "&#34;").replace("'", "&#39;");
    }
}
