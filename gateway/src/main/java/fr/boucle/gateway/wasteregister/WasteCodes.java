package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** The list of waste codes, each with the days on which it is valid: batteries changed on 9 November 2026. */
@Controller("/codes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class WasteCodes {
    private final ServiceCalls calls;
    private final Views views;

    WasteCodes(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        visitor.mustBe("steward", "keeper", "auditor");
        String prefix = visitor.asked("debut")
                .filter(text -> text.matches("[0-9 ]{2,8}\\*?"))
                .orElse("16 06");
        String day = visitor.asked("jour")
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
                .orElse("");
        String query = "/waste-codes?limit=20&prefix=" + Visitor.encoded(prefix) + (day.isEmpty() ? "" : "&on=" + day);
        ServiceCalls.Rows<WasteCode> codes = calls.page(visitor, Service.WASTE_REGISTER, query, WasteCode.class);
        Page page = new Page(visitor, "Codes de déchets")
                .under("/codes")
                .typed(new Form(Map.of("debut", prefix, "jour", day)));
        return views.show(page, "waste/codes", Map.of("codes", codes.rows(), "more", codes.more()));
    }
}
