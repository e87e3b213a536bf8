package fr.boucle.redistribution.programme;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.HeldList;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.WholeList;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@Tag(name = "Programmes")
@Controller("/api/redistribution")
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowProgrammes {
    private static final String USUAL_ORDER = "from";
    private static final Map<String, Function<View, String>> ORDERS = Map.of(
            USUAL_ORDER,
            view -> view.from().toString(),
            "until",
            view -> view.until().toString(),
            "title",
            view -> WholeList.asRead(view.title()),
            "quota",
            view -> HeldList.key(view.portion().quota()));
    private static final Spreadsheet<View> SHEET = new Spreadsheet<>(
            "Programmes",
            List.of(
                    new Spreadsheet.Column<>("Programme", View::title),
                    new Spreadsheet.Column<>("Depuis le", View::from),
                    new Spreadsheet.Column<>("Jusqu'au", View::until),
                    new Spreadsheet.Column<>(
                            "Appareils au plus", view -> view.portion().quota()),
                    new Spreadsheet.Column<>(
                            "Part du stock au plus (%)", view -> view.portion().stockSharePercent())));

    private final Programmes programmes;
    private final Requests requests;
    private final RulesInForce rules;

    ShowProgrammes(Programmes programmes, Requests requests, RulesInForce rules) {
        this.programmes = programmes;
        this.requests = requests;
        this.rules = rules;
    }

    @Serdeable
    record View(
            UUID programmeId,
            String title,
            UUID organisationId,
            LocalDate from,
            LocalDate until,
            @JsonUnwrapped Portion portion,
            Programme.Criteria criteria,
            Set<String> partners) {
        private boolean isOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** How much it may give, and how much of the stock is its own. */
    @Serdeable
    record Portion(int quota, int stockSharePercent, int keptPercent) {}

    /**
     * What a programme has done.
     *
     * @param waiting requests of the queue that fall under it
     * @param granted reservations made for it and not released
     * @param remaining of its quota
     */
    @Serdeable
    record ResultsView(long waiting, long granted, long delivered, long returned, long remaining) {}

    @Operation(
            summary = "The programmes",
            description =
                    "q: words of the title; running: today, or not. sort: from, until, title or quota; those that began first unless"
                            + " told. X-Total-Count counts all.")
    @Get("/programmes")
    @Secured({Role.STEWARD, Role.AGENT, Role.DECIDER, Role.MEDIATOR, Role.AUDITOR})
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(
            HttpRequest<?> request, @QueryValue @Nullable String q, @QueryValue @Nullable Boolean running) {
        return listing(q, running).page(query(request)).answer(request);
    }

    @Operation(
            summary = "The programmes as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/programmes.{format}")
    @Produces(MediaType.ALL)
    @Secured({Role.STEWARD, Role.AGENT, Role.DECIDER, Role.MEDIATOR, Role.AUDITOR})
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue @Nullable String q,
            @QueryValue @Nullable Boolean running) {
        List<View> all = listing(q, running).ordered(query(request));
        return SHEET.download("programmes", ListFormat.of(format), all::forEach);
    }

    private WholeList<View> listing(@Nullable String q, @Nullable Boolean running) {
        LocalDate today = rules.today();
        List<View> found = programmes.list().stream()
                .map(ShowProgrammes::shown)
                .filter(view -> WholeList.holds(view.title(), q))
                .filter(view -> running == null || view.isOn(today) == running)
                .toList();
        return new WholeList<>(found, View::programmeId, ORDERS);
    }

    private static ListQuery query(HttpRequest<?> request) {
        return ListQuery.of(request, ORDERS.keySet(), USUAL_ORDER);
    }

    @Operation(summary = "The results of a programme", description = "A collectivité reads those of its own.")
    @Get("/programmes/{id}/results")
    @Secured({Role.STEWARD, Role.AGENT, Role.DECIDER, Role.AUDITOR})
    @Transactional(readOnly = true)
    ResultsView results(UUID id, @Parameter(hidden = true) Actor actor) {
        Programme programme = programmes
                .find(id)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No programme has this id."));
        ProgrammeOwners.checkMayRead(actor, programme);
        Programmes.Use use = programmes.use(programme, 0);
        return new ResultsView(
                requests.queued().stream()
                        .filter(request -> programme.appliesTo(request.asked(), rules.today()))
                        .count(),
                use.granted(),
                programmes.countDelivered(id),
                programmes.countReturned(id),
                use.remaining());
    }

    private static View shown(Programme programme) {
        return new View(
                programme.id(),
                programme.title(),
                programme.organisation(),
                programme.period().from(),
                programme.period().until(),
                new Portion(
                        programme.share().quota(),
                        programme.share().stockPercent(),
                        programme.share().keptPercent()),
                programme.criteria(),
                programme.partners());
    }
}
