package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Texts;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published lists of codes: the steward sees what a new one changes, then adopts it from a day on. */
@Controller("/codes/listes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class RuleTables {
    static final List<String> TABLES = List.of("WASTE_CODES", "OPERATIONS", "BASEL_CODES", "SSD_ACTS");
    private static final int MOST = 400_000;

    private final ServiceCalls calls;
    private final Views views;

    RuleTables(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits({Role.STEWARD, Role.KEEPER, Role.AUDITOR})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        return list(visitor, page(visitor));
    }

    @Admits({Role.STEWARD, Role.KEEPER, Role.AUDITOR})
    @Get("/{table}.csv")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(Visitor visitor, String table) {
        if (!TABLES.contains(table)) {
            throw Refused.absent();
        }
        String day = visitor.asked("jour").orElse("");
        if (!day.isEmpty() && !Address.isDay(day)) {
            return list(visitor, page(visitor).fault("", "Il n'y a pas de jour « {0} ». Exemple : 30/06/2027.", day));
        }
        String path = "/rule-tables/" + table + "/rows.csv" + (day.isEmpty() ? "" : "?on=" + day);
        return HttpResponse.ok(calls.bytes(visitor, Service.WASTE_REGISTER, path))
                .contentType(MediaType.of("text/csv;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"" + table + ".csv\"");
    }

    @Admits(Role.STEWARD)
    @Post("/apercu")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> preview(
            Visitor visitor,
            @Texts({"liste", "jour", "source"}) Form form,
            @Part("fichier") @Nullable CompletedFileUpload file) {
        Page page = page(visitor).typed(form);
        if (!Address.isDay(form.text("jour"))) {
            page.fault("jour", "Écrivez un jour. Exemple : 30/06/2027.");
        }
        if (file == null || file.getSize() == 0 || file.getSize() > MOST || !TABLES.contains(form.text("liste"))) {
            return list(visitor, page.fault("fichier", "Choisissez le fichier CSV de la liste, 400 Ko au plus."));
        }
        String content = content(file);
        return page.answer(
                form,
                () -> {
                    RuleTable.Difference difference = calls.send(
                            visitor,
                            Service.WASTE_REGISTER,
                            "/rule-tables/" + form.text("liste") + "/previews",
                            Map.of("content", content, "validFrom", form.text("jour")),
                            RuleTable.Difference.class);
                    return views.show(
                            page,
                            "waste/tablediff",
                            Map.of(
                                    "difference",
                                    difference,
                                    "content",
                                    content,
                                    "id",
                                    UUID.randomUUID().toString()));
                },
                shown -> list(visitor, shown));
    }

    @Admits(Role.STEWARD)
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> adopt(Visitor visitor, Form form) {
        String table = TABLES.contains(form.text("liste")) ? form.text("liste") : "WASTE_CODES";
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(
                                    visitor,
                                    Service.WASTE_REGISTER,
                                    "/rule-tables/" + table + "/versions/" + form.id("version"),
                                    Map.of(
                                            "content", form.text("contenu"),
                                            "validFrom", form.text("jour"),
                                            "source", form.text("source")));
                            return Views.seeOther("/codes/listes?fait=liste");
                        },
                        shown -> list(visitor, shown));
    }

    private static String content(CompletedFileUpload file) {
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private HttpResponse<?> list(Visitor visitor, Page page) {
        List<RuleTable> tables = calls.list(visitor, Service.WASTE_REGISTER, "/rule-tables", RuleTable.class);
        return views.show(page, "waste/tables", Map.of("tables", tables, "names", TABLES));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Listes publiées")
                .under("/codes")
                .places(Map.of(
                        "/content", "fichier", "/validFrom", "jour", "/source", "source", "date-not-allowed", "jour"));
    }
}
