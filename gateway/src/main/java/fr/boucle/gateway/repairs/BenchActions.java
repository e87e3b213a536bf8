package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Upload;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a technician records at the bench. A refusal comes back to the bench, with what was typed. */
@Controller("/etabli/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class BenchActions {
    private final ServiceCalls calls;
    private final Views views;

    BenchActions(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Post("/reception")
    HttpResponse<?> receive(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        return put(visitor, id, fields, "reception", Map.of(), "recu");
    }

    @Post("/absence")
    HttpResponse<?> missing(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        return put(visitor, id, fields, "non-reception", Map.of(), "absent");
    }

    @Post("/effacements")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> erase(
            Visitor visitor, UUID id, @Part("jeton") String token, @Part("journal") @Nullable CompletedFileUpload log) {
        visitor.mustBe("technician");
        Form unusedForm = visitor.form(Map.of("jeton", token));
        if (log == null || log.getSize() == 0) {
            return bench(
                    visitor,
                    id,
                    page(visitor).fault("journal", "Joignez le journal du logiciel d'effacement, un fichier texte."));
        }
        try (Upload upload = Upload.of(log)) {
            String key = UUID.randomUUID().toString();
            ServiceCalls.Tagged<Map<String, Object>> unusedReport = calls.send(
                    visitor,
                    Service.REPAIRS,
                    "/erasure-reports",
                    "text/plain",
                    upload.body(),
                    key,
                    ServiceCalls.ANYTHING);
            return Views.seeOther("/etabli/" + id + "?fait=journal");
        } catch (Refused refused) {
            return bench(visitor, id, page(visitor).fault("journal", refused.problem()));
        }
    }

    @Post("/disques-retires")
    HttpResponse<?> removeMedium(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        Form form = new Form(fields);
        Map<String, Object> content = form.isEmpty("grammes") ? Map.of() : Map.of("massGrams", form.number("grammes"));
        return put(visitor, id, fields, "media/" + Visitor.encoded(form.text("serie")) + "/removal", content, "disque");
    }

    @Post("/disques")
    HttpResponse<?> inspect(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        Form form = new Form(fields);
        List<Map<String, String>> media = form.isEmpty("serie")
                ? List.of()
                : List.of(Map.of("serialNumber", form.text("serie"), "type", form.text("type")));
        return put(visitor, id, fields, "media", Map.of("media", media), "disques");
    }

    @Post("/controle")
    HttpResponse<?> diagnose(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        Form form = new Form(fields);
        List<Map<String, String>> checks = Arrays.stream(form.text("controle").split(" "))
                .filter(check -> !check.isEmpty())
                .map(check -> Map.of("check", check, "result", result(form, check)))
                .toList();
        Map<String, Object> content = new HashMap<>(Map.of("checks", checks));
        if (!form.isEmpty("batterie")) {
            content.put("batteryHealthPercent", form.number("batterie"));
        }
        return put(visitor, id, fields, "diagnosis", content, "controle");
    }

    @Post("/reparations")
    HttpResponse<?> repair(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        visitor.mustBe("technician");
        Form form = visitor.form(fields);
        Map<String, Object> content = new HashMap<>(
                Map.of("outcome", form.text("resultat"), "minutes", form.number("minutes"), "parts", List.of()));
        if (!form.isEmpty("obstacle")) {
            content.put("barrier", form.text("obstacle"));
        }
        try {
            Map<String, Object> unused = calls.post(
                    visitor,
                    Service.REPAIRS,
                    "/devices/" + id + "/repair-attempts",
                    content,
                    form.id("cle").toString(),
                    ServiceCalls.ANYTHING);
            return Views.seeOther("/etabli/" + id + "?fait=repare");
        } catch (Refused refused) {
            return bench(visitor, id, page(visitor).typed(form).fault("resultat", refused.problem()));
        }
    }

    @Post("/grade")
    HttpResponse<?> grade(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        return put(visitor, id, fields, "grade", Map.of("appearance", new Form(fields).text("aspect")), "grade");
    }

    @Post("/sortie")
    HttpResponse<?> ready(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        List<String> accessories = new Form(fields).all("accessoires");
        return put(visitor, id, fields, "readiness", Map.of("accessories", accessories), "pret");
    }

    @Get("/rebut")
    HttpResponse<?> askScrapping(Visitor visitor, UUID id) {
        visitor.mustBe("technician");
        return scrapPage(visitor, id, page(visitor));
    }

    @Post("/rebut")
    HttpResponse<?> scrap(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        Form form = visitor.form(fields);
        Map<String, Object> carcass = new HashMap<>(
                Map.of("kind", "CARCASS", "massGrams", form.number("masse"), "dataBearing", !form.isEmpty("support")));
        if (!form.isEmpty("support")) {
            carcass.put("mediumSerial", form.text("support"));
        }
        List<Map<String, Object>> items = form.isEmpty("batterie")
                ? List.of(carcass)
                : List.of(
                        carcass,
                        Map.of(
                                "kind",
                                "BATTERY",
                                "massGrams",
                                form.number("batterie"),
                                "chemistry",
                                "LITHIUM_ION",
                                "dataBearing",
                                false));
        Map<String, Object> content = Map.of("reasonCode", form.text("raison"), "items", items, "parts", List.of());
        visitor.mustBe("technician");
        try {
            calls.put(visitor, Service.REPAIRS, "/devices/" + id + "/scrapping", content);
            return Views.seeOther("/etabli/" + id + "?fait=rebut");
        } catch (Refused refused) {
            return scrapPage(visitor, id, page(visitor).typed(form).fault("raison", refused.problem()));
        }
    }

    private HttpResponse<?> scrapPage(Visitor visitor, UUID id, Page page) {
        Device device = calls.get(visitor, Service.REPAIRS, "/devices/" + id, Device.class);
        return views.show(page, "repairs/scrap", Map.of("device", device));
    }

    private static String result(Form form, String check) {
        if (form.has("panne", check)) {
            return "FAIL";
        }
        return form.has("absent", check) ? "NOT_APPLICABLE" : "PASS";
    }

    private HttpResponse<?> put(
            Visitor visitor, UUID id, Map<String, Object> fields, String noun, Object content, String done) {
        visitor.mustBe("technician");
        Form form = visitor.form(fields);
        try {
            calls.put(visitor, Service.REPAIRS, "/devices/" + id + "/" + noun, content);
            return Views.seeOther("/etabli/" + id + "?fait=" + done);
        } catch (Refused refused) {
            return bench(visitor, id, page(visitor).typed(form).fault("etat", refused.problem()));
        }
    }

    private HttpResponse<?> bench(Visitor visitor, UUID id, Page page) {
        return Workshop.bench(calls, views, page, visitor, id);
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Établi").under("/atelier");
    }
}
