package fr.boucle.gateway.pages;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a template knows of the page it draws: for whom, in which language, what was typed and what was wrong with it. */
public final class Page extends Wording {
    /** What is said where nothing was chosen among several: a default would be a fact that nobody stated. */
    public static final String CHOOSE = "Choisissez une réponse : rien n'est dit à votre place.";

    private final Visitor visitor;
    private String title;
    private final Faults faults = new Faults();
    private final FormFields places = new FormFields();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Map<String, String>> offered = new HashMap<>();
    private Map<String, String> numbers = Map.of();
    private Map<String, String> seen = Map.of();
    private Form form = Form.EMPTY;
    private String current = "";

    public Page(Visitor visitor, String title, Object... arguments) {
        super(visitor.locale());
        this.visitor = visitor;
        this.title = t(title, arguments);
    }

    /** One thing to correct: the field's id (none when it is no single field) and what to do. */
    public record Fault(String field, String sentence) {}

    /** The place in the menu this page belongs to. */
    public Page under(String address) {
        current = address;
        return this;
    }

    /** Its title is the name of what it shows, once that is known. */
    public Page named(@Nullable String name, Object... arguments) {
        title = name == null ? title : t(name, arguments);
        return this;
    }

    public Page typed(Form what) {
        form = what;
        return this;
    }

    @CanIgnoreReturnValue
    public Page fault(String field, String sentence, Object... arguments) {
        faults.add(new Fault(field, t(sentence, arguments)));
        return this;
    }

    /**
     * Where this form's fields are in what a service is sent: the pointer of a member ({@code /purpose}), or the slug of a refusal
     * that is about one field. A star stands for any place in a list.
     */
    public Page places(Map<String, String> fields) {
        places.add(fields);
        return this;
    }

    /** What a service is sure to refuse a form without: it is asked all the same, and tells at once what it minds of the rest. */
    @CanIgnoreReturnValue
    public Page needs(String... fields) {
        faults.need(Set.of(fields));
        return this;
    }

    /**
     * The one way in which a form is answered. What the deed leads to; or, when the form has faults already or a service refuses it,
     * its page again, with what was typed and each fault where it belongs. So too a form whose session had ended, now that its writer is
     * back: nothing is done with it before they send it themselves.
     */
    public HttpResponse<?> answer(Form what, Supplier<HttpResponse<?>> deed, Function<Page, HttpResponse<?>> again) {
        form = what;
        what.all("choix").stream()
                .filter(field -> what.isEmpty(field) && faultOf(field) == null)
                .forEach(field -> fault(field, CHOOSE));
        if (faults.leaveAnswer() && !visitor.isBack()) {
            try {
                return deed.get();
            } catch (Refused refused) {
                if (refused.status() == HttpStatus.UNAUTHORIZED.getCode()) {
                    throw refused;
                }
                refuse(refused);
            }
        }
        visitor.onlyLooks();
        return again.apply(this);
    }

    /** Whether the form is shown as it was typed before its session ended. */
    public boolean isBack() {
        return visitor.isBack();
    }

    /** Whether the form is shown again with what was typed, rather than for the first time. */
    public boolean isAgain() {
        return failed() || isBack();
    }

    /** Whether that form had a file, which is not kept. */
    public boolean lacksFile() {
        return visitor.lacksFile();
    }

    private void refuse(Refused refused) {
        Problem problem = refused.problem();
        List<Problem.FieldError> errors = problem.errors() == null ? List.of() : problem.errors();
        if (problem.status() == HttpStatus.PRECONDITION_FAILED.getCode()) {
            fault("", "Quelqu'un a changé cette fiche entre-temps. Relisez-la : ce que vous avez écrit est gardé.");
        } else if (errors.stream().noneMatch(error -> places.of(error.pointer()).isPresent())) {
            faults.add(new Fault(places.of(problem.slug()).orElse(""), refusal(refused)));
        } else {
            faults.addOfOthers(BoundWords.first(errors).stream()
                    .map(error -> new Fault(places.of(error.pointer()).orElse(""), refusal(refused, error))));
        }
    }

    /** What there is to choose from where a field means several, each code with its words; nothing where it does not. */
    public Map<String, String> offered(String field) {
        return offered.computeIfAbsent(field, _ -> new LinkedHashMap<>());
    }

    /** What a field of a long form is called, so that the list of faults on top of the page says which field each is about. */
    public void label(String field, String label) {
        labels.put(field, t(label));
    }

    /** A fault as the list on top of the page says it. */
    public String listed(Fault fault) {
        String label = labels.get(fault.field());
        return label == null ? fault.sentence() : t("{0} : {1}", label, fault.sentence());
    }

    public boolean failed() {
        return !faults.all().isEmpty();
    }

    public List<Fault> faults() {
        return faults.all();
    }

    public @Nullable String faultOf(String field) {
        return faults.of(field);
    }

    public String title() {
        return failed() ? t("Erreur : {0}", title) : title;
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

    public List<Menu.Item> menu() {
        return Menu.of(member());
    }

    /** How much waits at a place of the menu, as far as is known. */
    public String waiting(String address) {
        return numbers.getOrDefault(address, "");
    }

    /** Where a way back to a list leads: to its page and filters as they were last seen. */
    public String back(String list) {
        return seen.getOrDefault(list, list);
    }

    void backTo(Map<String, String> lists) {
        seen = lists;
    }

    String path() {
        return visitor.path();
    }

    /** This page's address, without what was only told once. */
    String place() {
        return visitor.whole().replaceAll("(?<=[?&])(?:fait|lang)=[^&]*&?", "").replaceAll("[?&]$", "");
    }

    void waiting(Map<String, String> known) {
        numbers = known;
    }

    /** The sentence for the action that led here, if one did. */
    public @Nullable String done() {
        return visitor.asked("fait")
                .filter(code -> isKnown("done", code))
                .map(code -> state("done", code).word())
                .orElse(null);
    }

    public String asked(String parameter) {
        return visitor.asked(parameter).orElse("");
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
}
