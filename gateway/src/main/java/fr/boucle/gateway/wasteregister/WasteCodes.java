package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
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
        Listing list = listing(visitor);
        ServiceCalls.Rows<WasteCode> codes =
                calls.page(visitor, Service.WASTE_REGISTER, list.query("/waste-codes"), WasteCode.class);
        return views.show(
                new Page(visitor, "Codes de déchets").under("/codes").typed(list.typed()),
                "waste/codes",
                Map.of("codes", codes.rows(), "list", list.with(codes)));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/codes")
                .words("q", "q")
                .filter("debut", "prefix", Address::isCode)
                .day("jour", "on")
                .filter("danger", "dangerous", List.of("true", "false"))
                .orders("code", "label", "dangerous", "validFrom", "validUntil")
                .asFile();
    }
}
