package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The whole line as a form: its fields in their groups, what was typed in them, and the platform's word on each. */
@Singleton
class LineForm {
    private static final String NAME = "c-";
    private static final String POINTER = "/fields/";

    /** What stands on these forms and is no field of the platform. */
    private static final Map<String, String> OTHERS = Map.of(
            "/deviceCodes",
            "appareils",
            "/bsdNumber",
            "bsd",
            "/noteExemption",
            "dispense",
            "/massGrams",
            "masse",
            "/explanation",
            "explication",
            POINTER + "bsdNumber",
            "bsd",
            POINTER + "noteExemption",
            "dispense",
            POINTER,
            "explication");

    /** Where a form asks for the note (bordereau) under which waste left. */
    static final Map<String, String> NOTE =
            Map.of("/bsdNumber", "bsd", "/noteExemption", "dispense", "consignment-note-missing", "bsd");

    private final ServiceCalls calls;

    LineForm(ServiceCalls calls) {
        this.calls = calls;
    }

    List<FieldGroup> groups(Visitor visitor, String type) {
        return calls.list(visitor, Service.WASTE_REGISTER, "/fields?type=" + type, FieldGroup.class);
    }

    /** The groups of every register, asked at once: only with its line a page learns which it needs. */
    Map<String, Later<List<FieldGroup>>> all(Visitor visitor) {
        Map<String, Later<List<FieldGroup>>> all = new TreeMap<>();
        Previews.TYPES.forEach(type -> all.put(type, calls.later(() -> groups(visitor, type))));
        return all;
    }

    /** The groups of a line's register. */
    static List<FieldGroup> of(Map<String, Later<List<FieldGroup>>> all, Line line) {
        Later<List<FieldGroup>> groups = all.get(String.valueOf(line.registerType()));
        return groups == null ? List.of() : groups.join();
    }

    /** The same groups, once the page knows what each of their fields is called. */
    static List<FieldGroup> labelled(Page page, List<FieldGroup> groups) {
        groups.stream()
                .flatMap(group -> group.fields().stream())
                .forEach(field -> page.label(field.name(), String.valueOf(field.label())));
        return groups;
    }

    /** What was typed, by the platform's keys. */
    static Map<String, String> typed(Form form) {
        Map<String, String> typed = new TreeMap<>();
        form.fields().keySet().stream()
                .filter(name -> name.startsWith(NAME))
                .forEach(name -> typed.put(name.substring(NAME.length()), form.text(name)));
        return typed;
    }

    /** Whether the fields of a further transporter are asked for: the same form, with what was typed. */
    static boolean adds(Form form) {
        return !form.isEmpty("ajouter");
    }

    /** What was typed of the note, by the service's names. */
    static Map<String, Object> note(Form form) {
        Map<String, Object> note = new TreeMap<>();
        if (!form.isEmpty("bsd")) {
            note.put("bsdNumber", form.text("bsd"));
        }
        if (!form.isEmpty("dispense")) {
            note.put("noteExemption", form.text("dispense"));
        }
        return note;
    }

    /** Where each is on the form, by where it is in what is sent. */
    static Map<String, String> places(String member, Map<String, String> typed) {
        return typed.keySet().stream().collect(Collectors.toMap(key -> "/" + member + "/" + key, NAME::concat));
    }

    /** Does something with a line; what is minded of a field is said at the field: a line's own faults in the register's words. */
    static <T> T judged(Page page, Supplier<T> deed, Supplier<T> otherwise) {
        try {
            return deed.get();
        } catch (Refused refused) {
            List<Problem.FieldError> errors = refused.problem().errors();
            if (errors == null || errors.stream().noneMatch(error -> isOfLine(refused, error))) {
                throw refused;
            }
            errors.stream()
                    .filter(error -> page.faultOf(field(error)) == null)
                    .forEach(error -> page.fault(
                            field(error),
                            isOfLine(refused, error) ? String.valueOf(error.detail()) : page.refusal(refused, error)));
            return otherwise.get();
        }
    }

    private static boolean isOfLine(Refused refused, Problem.FieldError error) {
        String slug = error.slug() == null ? refused.problem().slug() : error.slug();
        return "line-not-acceptable".equals(slug);
    }

    private static String field(Problem.FieldError error) {
        String pointer = String.valueOf(error.pointer());
        return OTHERS.getOrDefault(pointer.replaceAll("/\\d+$", ""), pointer.replace(POINTER, NAME));
    }
}
