package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Keeping;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A keeper corrects or cancels a line: from the whole line, by a new version with its explanation, never in place. */
@Admits(Role.KEEPER)
@Controller("/registre/lignes/{id}/correction")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Corrections {
    private static final int GRAMS = 3;

    private final ServiceCalls calls;
    private final Views views;
    private final LineForm lines;

    Corrections(ServiceCalls calls, Views views, LineForm lines) {
        this.calls = calls;
        this.views = views;
        this.lines = lines;
    }

    /** What a correction would change. */
    @Serdeable
    record Previewed(@Nullable Long massGrams, @Nullable List<FieldChange> changes) {}

    @Get
    HttpResponse<?> ask(Visitor visitor, UUID id) {
        return form(visitor, id, page(visitor), null, List.of(), null);
    }

    @Post
    HttpResponse<?> correct(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor)
                .typed(form)
                .places(Map.of("/massGrams", "masse", "/explanation", "explication"))
                .places(LineForm.NOTE)
                .needs("explication", "masse");
        Map<String, String> typed = LineForm.typed(form);
        page.places(LineForm.places("changes", typed)).places(LineForm.places("fields", typed));
        if (LineForm.adds(form)) {
            return form(visitor, id, page, typed, List.of(), null);
        }
        boolean cancels = form.text("motif").equals("ANNULER");
        boolean looks = form.text("etape").equals("voir");
        if (!looks && form.isEmpty("explication")) {
            page.fault("explication", "Expliquez la correction : l'auditeur lira cette phrase.");
        }
        OptionalLong grams = form.isEmpty("masse")
                ? OptionalLong.empty()
                : OptionalLong.of(Figures.decimal(form, page, "masse", GRAMS));
        return page.answer(
                form,
                () -> LineForm.<HttpResponse<?>>judged(
                        page,
                        () -> looks
                                ? look(visitor, id, page, form, grams)
                                : write(visitor, id, form, cancels, typed, grams),
                        () -> form(visitor, id, page, typed, List.of(), null)),
                shown -> form(visitor, id, shown, typed, List.of(), null));
    }

    private HttpResponse<?> look(Visitor visitor, UUID id, Page page, Form form, OptionalLong grams) {
        Map<String, String> typed = LineForm.typed(form);
        if (form.text("motif").equals("ANNULER")) {
            return form(visitor, id, page, typed, List.of(), null);
        }
        Map<String, Object> asked = new HashMap<>(Map.of("changes", typed));
        asked.putAll(LineForm.note(form));
        grams.ifPresent(mass -> asked.put("massGrams", mass));
        Previewed previewed = calls.send(
                visitor, Service.WASTE_REGISTER, "/lines/" + id + "/versions/previews", asked, Previewed.class);
        List<FieldChange> changes = previewed.changes() == null ? List.of() : previewed.changes();
        return form(visitor, id, page, typed, changes, previewed.massGrams());
    }

    private HttpResponse<?> write(
            Visitor visitor, UUID id, Form form, boolean cancels, Map<String, String> typed, OptionalLong grams) {
        Map<String, Object> content = new HashMap<>(
                Map.of("reason", cancels ? "ANNULER" : "MODIFIER", "explanation", form.text("explication")));
        if (!cancels) {
            content.put("changes", typed);
        }
        content.putAll(LineForm.note(form));
        grams.ifPresent(mass -> content.put("massGrams", mass));
        calls.postVersion(visitor, Service.WASTE_REGISTER, "/lines/" + id + "/versions", content, form.text("version"));
        return Views.seeOther("/registre/lignes/" + id + "?fait=corrige");
    }

    private HttpResponse<?> form(
            Visitor visitor,
            UUID id,
            Page page,
            @Nullable Map<String, String> typed,
            List<FieldChange> changes,
            @Nullable Long grams) {
        Map<String, Later<List<FieldGroup>>> groups = lines.all(visitor);
        ServiceCalls.Tagged<Line> line = calls.tagged(visitor, Service.WASTE_REGISTER, "/lines/" + id, Line.class);
        if (!Keeping.by(page, line.value().organisationId())) {
            return Views.seeOther("/registre/lignes/" + id);
        }
        return views.show(
                page,
                "waste/correction",
                Map.of(
                        "line", line.value(),
                        "version", line.version(),
                        "groups", LineForm.labelled(page, LineForm.of(groups, line.value())),
                        "values", typed == null ? line.value().values() : typed,
                        "changes", FieldChange.withMass(page, line.value().massGrams(), grams, changes)));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Corriger une ligne").under("/registre");
    }
}
