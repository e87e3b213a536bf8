package fr.boucle.wasteregister.audit;

import fr.boucle.documents.ListFormat;
import fr.boucle.wasteregister.delegation.Cursor;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.line.AnomalyRule;
import fr.boucle.web.Actor;
import fr.boucle.web.ListPage;
import fr.boucle.web.ListQuery;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cases of one rule in a year. */
@Tag(name = "audit")
@Controller("/api/waste-register/anomalies/{rule}")
@Secured({Role.AUDITOR, Role.KEEPER})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListCases {
    private static final String USUAL_ORDER = "day";
    private static final Map<String, Function<CaseView, String>> COLUMNS = Map.of(
            "day",
            one -> Objects.toString(one.day(), ""),
            "publicId",
            one -> Objects.toString(one.publicId(), ""),
            "state",
            one -> one.state().name(),
            "organisationName",
            one -> WholeList.asRead(Objects.toString(one.organisationName(), "")));

    private final Anomalies anomalies;
    private final Acknowledgements acknowledgements;
    private final AskedYear asked;
    private final Looks looks;
    private final InstantSource clock;

    ListCases(
            Anomalies anomalies, Acknowledgements acknowledgements, AskedYear asked, Looks looks, InstantSource clock) {
        this.anomalies = anomalies;
        this.acknowledgements = acknowledgements;
        this.asked = asked;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "Cases of one rule in a year",
            description =
                    "A case names the line it is about where there is one, else the lot, the item or the site. Not proof of a"
                            + " fault: what an auditor should look at. caseId, one alone; state (OPEN, EXPLAINED, REOPENED); organisationId, the site;"
                            + " q: words of the line's number or the explanation. They combine. sort: day, publicId, state or organisationName; by day"
                            + " unless told. X-Total-Count counts to 10,000, then 10000+; no more are listed.")
    @Get
    HttpResponse<List<CaseView>> list(
            AnomalyRule rule,
            HttpRequest<?> request,
            @QueryValue @Nullable Integer year,
            @QueryValue @Nullable UUID caseId,
            @QueryValue CaseView.@Nullable State state,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        ListQuery query = ListQuery.of(request, COLUMNS.keySet(), USUAL_ORDER);
        return listing(actor, rule, year, caseId, state, organisationId, q)
                .page(query)
                .answer(request);
    }

    @Operation(summary = "Cases as a file", description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/cases.{format}")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> export(
            AnomalyRule rule,
            String format,
            HttpRequest<?> request,
            @QueryValue @Nullable Integer year,
            @QueryValue @Nullable UUID caseId,
            @QueryValue CaseView.@Nullable State state,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        ListFormat as = ListFormat.of(format);
        ListQuery query = ListQuery.of(request, COLUMNS.keySet(), USUAL_ORDER);
        WholeList<CaseView> list = listing(actor, rule, year, caseId, state, organisationId, q);
        return CaseSheet.SHEET.download("cas", as, row -> list.ordered(query).forEach(row));
    }

    private WholeList<CaseView> listing(
            Actor actor,
            AnomalyRule rule,
            @Nullable Integer year,
            @Nullable UUID caseId,
            CaseView.@Nullable State state,
            @Nullable UUID organisationId,
            @Nullable String q) {
        CaseQuery all = AskedYear.cases(asked.of(year), Cursor.START, ListPage.COUNTED + 1);
        looks.record(actor, "anomalies", rule.name(), null);
        List<CaseView> found = anomalies.of(rule, all, Reader.of(actor, clock.instant()));
        return new WholeList<>(
                acknowledgements.said(rule, found).stream()
                        .filter(one -> caseId == null || caseId.equals(one.caseId()))
                        .filter(one -> state == null || state == one.state())
                        .filter(one -> organisationId == null || organisationId.equals(one.organisationId()))
                        .filter(one ->
                                WholeList.holds(Objects.toString(one.publicId(), "") + " " + one.explanation(), q))
                        .toList(),
                CaseView::caseId,
                COLUMNS);
    }
}
