package fr.boucle.gateway.wasteregister;

import fr.boucle.documents.Spreadsheet;
import fr.boucle.documents.Spreadsheet.Column;
import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ListFile;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.WholeLists.Listed;
import fr.boucle.gateway.pages.WordedFiles;
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

/** The lists of the register as files: the rows of the page's filter in the page's order. */
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class WasteLists {
    private final ServiceCalls calls;
    private final WordedFiles files;

    WasteLists(ServiceCalls calls, WordedFiles files) {
        this.calls = calls;
        this.files = files;
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get("/dechets." + ListFile.ENDING)
    HttpResponse<?> lots(Visitor visitor, String ending) {
        return file(visitor, Lots.listing(visitor), "/lots", ending, "lots-de-dechets");
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get("/dechets/elements." + ListFile.ENDING)
    HttpResponse<?> items(Visitor visitor, String ending) {
        return file(visitor, Items.listing(visitor), "/items", ending, "elements");
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get("/dechets/conteneurs." + ListFile.ENDING)
    HttpResponse<?> containers(Visitor visitor, String ending) {
        return file(visitor, Containers.listing(visitor), "/containers", ending, "conteneurs");
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get("/dechets/collectes." + ListFile.ENDING)
    HttpResponse<?> collections(Visitor visitor, String ending) {
        return file(visitor, CollectionPages.listing(visitor), "/collections", ending, "collectes");
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get("/registre." + ListFile.ENDING)
    HttpResponse<?> lines(Visitor visitor, String ending) {
        return file(visitor, Register.listing(visitor), "/lines", ending, "lignes-du-registre");
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get("/registre/consultations." + ListFile.ENDING)
    HttpResponse<?> looks(Visitor visitor, String ending) {
        return files.of(
                visitor,
                new Listed<>(Service.WASTE_REGISTER, Looks.listing(visitor).whole("/looks"), Access.Look.class),
                looks(new Page(visitor, "Qui a lu ce registre")),
                "consultations",
                ending);
    }

    private static Spreadsheet<Access.Look> looks(Page p) {
        return new Spreadsheet<>(
                p.t("Qui a lu ce registre"),
                List.of(
                        new Column<>(p.t("Quand"), Access.Look::lookedAt),
                        new Column<>(p.t("Organisme"), Access.Look::reader),
                        new Column<>(p.t("Membre"), Access.Look::who),
                        new Column<>(p.t("Lecture"), look -> p.code("look", look.operation()))));
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get("/registre/acces." + ListFile.ENDING)
    HttpResponse<?> accesses(Visitor visitor, String ending) {
        return file(visitor, Accesses.listing(visitor), "/delegations", ending, "acces-pretes");
    }

    @Admits({Role.STEWARD, Role.KEEPER, Role.AUDITOR})
    @Get("/operateurs." + ListFile.ENDING)
    HttpResponse<?> operators(Visitor visitor, String ending) {
        return file(visitor, Operators.listing(visitor), "/operators", ending, "operateurs");
    }

    @Admits({Role.STEWARD, Role.KEEPER, Role.AUDITOR})
    @Get("/codes." + ListFile.ENDING)
    HttpResponse<?> codes(Visitor visitor, String ending) {
        return file(visitor, WasteCodes.listing(visitor), "/waste-codes", ending, "codes-de-dechets");
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get("/registre/alertes." + ListFile.ENDING)
    HttpResponse<?> alerts(Visitor visitor, String ending) {
        return file(visitor, Alerts.listing(visitor), "/alerts", ending, "alertes");
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get("/registre/anomalies." + ListFile.ENDING)
    HttpResponse<?> rules(Visitor visitor, String ending) {
        return file(visitor, Anomalies.rules(visitor), "/anomalies", ending, "regles");
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get("/registre/anomalies/{rule:[A-Z_0-9]+}." + ListFile.ENDING)
    HttpResponse<?> cases(Visitor visitor, String rule, String ending) {
        return file(visitor, Anomalies.listing(visitor, rule), "/anomalies/" + rule + "/cases", ending, "anomalies");
    }

    private HttpResponse<?> file(Visitor visitor, Listing list, String path, String ending, String name) {
        return ListFile.of(
                calls.stream(visitor, Service.WASTE_REGISTER, list.whole(path + "." + ending)), ending, name);
    }
}
