package fr.boucle.gateway.pages;

import fr.boucle.gateway.Problem;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a template knows of the page it draws: for whom, in which language, what was typed and what was wrong with it. */
public final class Page extends Wording {
    private final Visitor visitor;
    private final String title;
    private final List<Fault> faults = new ArrayList<>();
    private Form form = Form.EMPTY;
    private String current = "";

    public Page(Visitor visitor, String title, Object... arguments) {
        super(visitor.locale());
        this.visitor = visitor;
        this.title = t(title, arguments);
    }

    /** One thing to correct: the field's id and what to do. */
    public record Fault(String field, String sentence) {}

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
        faults.add(new Fault(field, t(sentence, arguments)));
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

    public List<Menu.Place> menu() {
        return Menu.of(member());
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
