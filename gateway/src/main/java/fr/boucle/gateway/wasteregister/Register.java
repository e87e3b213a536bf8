package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Keeping;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
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
import java.util.Objects;
import java.util.UUID;

/** The register as the keeper and the auditor read it, and what lets anyone verify it without trusting us. */
@Controller("/registre")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Register {
    private static final String LENT = "/delegations?borrowed=true&open=true&limit=200";
    private static final List<String> STATES = List.of("WRITTEN", "CORRECTED", "CANCELLED");

    private final ServiceCalls calls;
    private final Views views;
    private final LineForm lines;
    private final VerifierJar verifier;

    Register(ServiceCalls calls, Views views, LineForm lines, VerifierJar verifier) {
        this.calls = calls;
        this.views = views;
        this.lines = lines;
        this.verifier = verifier;
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Line> lines = calls.page(visitor, Service.WASTE_REGISTER, list.query("/lines"), Line.class);
        Page page = new Page(visitor, "Registre des déchets").under("/registre").typed(list.typed());
        return views.show(
                page,
                "waste/register",
                Map.of(
                        "lines",
                        lines.rows(),
                        "types",
                        Previews.TYPES,
                        "years",
                        years(visitor),
                        "states",
                        STATES,
                        "list",
                        list.with(lines)));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/registre")
                .words("ligne", "q")
                .day("du", "from")
                .day("au", "to")
                .filter("sens", "type", Previews.TYPES)
                .filter("code", "wasteCode", Address::isCode)
                .filter("etat", "state", STATES)
                .filter("operateur", "operatorId", Address::isId)
                .filter("site", "organisationId", Address::isId)
                .always("sort", "-lineDate")
                .orders("-lineDate", "publicId", "type", "wasteCode", "massGrams", "organisationName", "state")
                .asFile();
    }

    /** The years that a register must be kept for and the running one: what falls due is among them. */
    private static List<Integer> years(Visitor visitor) {
        int year = Formats.legalDay(visitor.now()).getYear();
        return List.of(year, year - 1, year - 2, year - 3);
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get("/lignes/{id}")
    HttpResponse<?> line(Visitor visitor, UUID id) {
        return show(visitor, linePage(visitor), id);
    }

    HttpResponse<?> show(Visitor visitor, Page page, UUID id) {
        Map<String, Later<List<FieldGroup>>> groups = lines.all(visitor);
        Line line = calls.get(visitor, Service.WASTE_REGISTER, "/lines/" + id, Line.class);
        return views.show(
                page.named("Ligne {0}", line.printed()),
                "waste/line",
                Map.of("line", line, "groups", LineForm.of(groups, line), "declares", declares(visitor, page, line)));
    }

    /** A line is declared by its own keeper, or by whom its register is lent to for that. */
    private boolean declares(Visitor visitor, Page page, Line line) {
        return Keeping.by(page, line.organisationId())
                || page.is(Role.KEEPER)
                        && calls.list(visitor, Service.WASTE_REGISTER, LENT, Access.class).stream()
                                .anyMatch(lent -> "DECLARE".equals(lent.scope())
                                        && Objects.equals(lent.ownerOrganisationId(), line.organisationId()));
    }

    static Page linePage(Visitor visitor) {
        return new Page(visitor, "Ligne du registre").under("/registre");
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get("/entrees/{index}/preuve")
    @Produces(MediaType.ALL)
    HttpResponse<?> proof(Visitor visitor, long index) {
        return HttpResponse.ok(calls.bytes(visitor, Service.WASTE_REGISTER, "/entries/" + index + "/proof"))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"preuve-" + index + ".json\"");
    }

    @Admits(Admits.EVERYONE)
    @Get("/preuves")
    HttpResponse<?> proofs(Visitor visitor) {
        Later<String> checkpoint = calls.later(() -> note(visitor));
        Later<String> key = calls.later(() -> calls.text(visitor, Service.WASTE_REGISTER, "/key"));
        return views.show(
                new Page(visitor, "Vérifier le registre").under("/registre/preuves"),
                "waste/proofs",
                Map.of("checkpoint", checkpoint.join(), "key", key.join(), "sha256", verifier.sha256()));
    }

    private String note(Visitor visitor) {
        try {
            return calls.text(visitor, Service.WASTE_REGISTER, "/checkpoint");
        } catch (Refused refused) {
            if (refused.status() == 404) {
                return "";
            }
            throw refused;
        }
    }
}
