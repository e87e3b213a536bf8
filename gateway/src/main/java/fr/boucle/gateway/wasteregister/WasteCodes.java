package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** The list of waste codes, each with the days on which it is valid: batteries changed on 9 November 2026. */
@Admits({Role.STEWARD, Role.KEEPER, Role.AUDITOR})
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
        String asked = Address.asked(visitor, "debut", "[0-9 ]{2,8}\\*?");
        String prefix = asked.isEmpty() ? "16 06" : asked;
        String day = Address.asked(visitor, "jour", "\\d{4}-\\d{2}-\\d{2}");
        String after = Address.asked(visitor, "apres", "[0-9 ]{8}\\*?");
        String query = Address.of("/waste-codes?limit=20", "prefix", prefix, "on", day, "after", after);
        ServiceCalls.Rows<WasteCode> codes = calls.page(visitor, Service.WASTE_REGISTER, query, WasteCode.class);
        Page page = new Page(visitor, "Codes de déchets")
                .under("/codes")
                .typed(new Form(Map.of("debut", prefix, "jour", day)));
        String next = codes.more()
                ? Address.of(
                        "/codes",
                        "debut",
                        prefix,
                        "jour",
                        day,
                        "apres",
                        codes.rows().getLast().code())
                : "";
        return views.show(page, "waste/codes", Map.of("codes", codes.rows(), "next", next));
    }
}
