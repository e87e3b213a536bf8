package fr.boucle.gateway.pages;

import fr.boucle.gateway.Problem;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a template knows of the page it draws: for whom, in which language, what was typed and what was wrong with it. */
public final class Page {
    private final Visitor visitor;
    private final Words words;
    private final Formats formats;
    private final String title;
    private final List<Fault> faults = new ArrayList<>();
    private Form form = Form.EMPTY;
    private String current = "";

    public Page(Visitor visitor, String title, Object... arguments) {
        this.visitor = visitor;
        this.words = new Words(visitor.locale());
        this.formats = new Formats(visitor.locale());
        this.title = words.say(title, arguments);
    }

    /** One thing to correct: the field's id and what to do. */
    public record Fault(String field, String sentence) {}

    /** A code of a service as a word, with the class that gives it a shape and a colour. */
    public record State(String css, String word) {}

    /** The place in the menu this page belongs to. */
    public Page under(String address) {
        current = address;
        return this;
    }

    public Page typed(Form what) {
        form = what;
        return this;
    }

    public Page fault(String field, String sentence, Object... arguments) {
        faults.add(new Fault(field, words.say(sentence, arguments)));
        return this;
    }

    /** What a service refused, said at one field. */
    public Page fault(String field, Problem problem) {
        faults.add(new Fault(field, refusal(problem)));
        return this;
    }

    public boolean failed() {
        return !faults.isEmpty();
    }

    public List<Fault> faults() {
        return faults;
    }

    public @Nullable String faultOf(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::sentence)
                .findFirst()
                .orElse(null);
    }

    public String title() {
        return failed() ? words.say("Erreur : {0}", title) : title;
    }

    public String lang() {
        return words.english() ? "en" : "fr";
    }

    public String t(String french, Object... arguments) {
        return words.say(french, arguments);
    }

    /** A sentence with links or emphasis in it; what is filled in is escaped. */
    public Content rich(String french, Object... arguments) {
        Object[] escaped = Stream.of(arguments).map(Page::escaped).toArray();
        String html = words.html(french, escaped);
        return output -> output.writeContent(html);
    }

    /** “1 appareil” or “12 appareils”. */
    public String n(long count, String one, String many) {
        boolean single = words.english() ? count == 1 : count < 2;
        return words.say(single ? one : many, formats.count(count));
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

    /** What was typed in a field. */
    public String typed(String field) {
        return form.text(field);
    }

    public boolean chosen(String field, String value) {
        return form.has(field, value);
    }

    public String token() {
        return visitor.formToken();
    }

    public Optional<Member> member() {
        return visitor.member();
    }

    public boolean is(String role) {
        return member().filter(member -> member.is(role)).isPresent();
    }

    /** The place in the menu, the pages of which this is one. */
    public boolean isCurrent(String address) {
        return address.equals(current.isEmpty() ? visitor.path() : current);
    }

    public List<Menu.Place> menu() {
        return Menu.of(member());
    }

    /** The sentence for the action that led here, if one did. */
    public @Nullable String done() {
        return visitor.asked("fait")
                .filter(code -> words.knows("done", code))
                .map(code -> state("done", code).word())
                .orElse(null);
    }

    public String asked(String parameter) {
        return visitor.asked(parameter).orElse("");
    }

    /** What a service refused, in the reader's language where we have the sentence. */
    public String refusal(Problem problem) {
        String detail = detail(problem);
        if (!words.english() && words.knows("refusal", problem.slug())) {
            return words.code("refusal", problem.slug());
        }
        return detail.isEmpty()
                ? words.say("La demande a été refusée.")
                : words.say("La demande a été refusée : « {0} »", detail);
    }

    private static String detail(Problem problem) {
        String detail = problem.detail() == null ? "" : problem.detail();
        return problem.errors() == null
                ? detail
                : detail
                        + problem.errors().stream()
                                .map(error -> " " + error.pointer() + " " + error.detail() + ".")
                                .collect(Collectors.joining());
    }

    /** The number that finds this request in our logs. */
    public String correlation() {
        return visitor.correlation();
    }

    public Instant now() {
        return visitor.now();
    }

    public String sheet() {
        return Assets.NAME;
    }

    private static String escaped(Object argument) {
        StringOutput output = new StringOutput();
        Escape.htmlContent(String.valueOf(argument), output);
        return output.toString().replace("\"", "&#34;").replace("'", "&#39;");
    }
}
