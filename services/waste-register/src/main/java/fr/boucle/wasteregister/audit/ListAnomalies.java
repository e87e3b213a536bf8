package fr.boucle.wasteregister.audit;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.wasteregister.delegation.Cursor;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.line.AnomalyRule;
import fr.boucle.web.Actor;
import fr.boucle.web.HeldList;
import fr.boucle.web.ListPage;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Paging;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What does not fit in a year's register, rule by rule. */
@Tag(name = "audit")
@Controller("/api/waste-register")
@Secured({Role.AUDITOR, Role.KEEPER})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListAnomalies {
    private static final String USUAL_ORDER = "number";
    private static final HeldList<AnomalyView> LIST = new HeldList<AnomalyView>(
                    view -> new UUID(0, view.rule().ordinal()))
            .column(USUAL_ORDER, view -> HeldList.key(view.rule().ordinal()))
            .column("rule", view -> WholeList.asRead(view.rule().label()))
            .column("source", view -> WholeList.asRead(view.source()))
            .column("count", view -> HeldList.key(view.known()));
    private static final Spreadsheet<AnomalyView> SHEET = new Spreadsheet<>(
            "Anomalies",
            List.of(
                    new Spreadsheet.Column<>("Règle", view -> view.rule().label()),
                    new Spreadsheet.Column<>("Source", AnomalyView::source),
                    new Spreadsheet.Column<>("Cas", AnomalyView::count)));

    private final Anomalies anomalies;
    private final Acknowledgements acknowledgements;
    private final AskedYear asked;
    private final Looks looks;
    private final InstantSource clock;

    ListAnomalies(
            Anomalies anomalies, Acknowledgements acknowledgements, AskedYear asked, Looks looks, InstantSource clock) {
        this.anomalies = anomalies;
        this.acknowledgements = acknowledgements;
        this.asked = asked;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "Anomalies of a year",
            description =
                    "One entry per rule, with its sentence, its source and its first cases (none: an empty list; limit"
                            + " of each rule, 50 unless told); more: the rule has others, see anomalies/{rule}. year: of the"
                            + " line's date; the current one when absent. open: only cases that nobody has explained, and the rules that have some. counted: each rule tells how many cases it has, to"
                            + " 10,000 (10001: more). sort: number (the order of the rules), rule, source or count.")
    @Get("/anomalies")
    HttpResponse<List<AnomalyView>> list(
            @QueryValue @Nullable Integer year,
            @QueryValue(defaultValue = "false") boolean counted,
            @QueryValue(defaultValue = "false") boolean open,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        List<AnomalyView> all = all(year, counted, open, Paging.of(request), actor);
        return HttpResponse.ok(LIST.ordered(all, ListQuery.of(request, LIST.columns(), USUAL_ORDER)))
                .header("X-Total-Count", Integer.toString(all.size()));
    }

    @Operation(
            summary = "The rules with how many cases each has, as a file",
            description = "format: csv or xlsx. Year, open and order as in the list.")
    @Get("/anomalies.{format}")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> export(
            String format,
            @QueryValue @Nullable Integer year,
            @QueryValue(defaultValue = "false") boolean open,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        List<AnomalyView> all = all(year, true, open, Paging.of(request), actor);
        ListQuery query = ListQuery.of(request, LIST.columns(), USUAL_ORDER);
        return SHEET.download("anomalies", ListFormat.of(format), row -> LIST.ordered(all, query)
                .forEach(row));
    }

    private List<AnomalyView> all(@Nullable Integer year, boolean counted, boolean open, Paging paging, Actor actor) {
        int most = counted || open ? ListPage.COUNTED + 1 : paging.fetch();
        CaseQuery first = AskedYear.cases(asked.of(year), Cursor.START, most);
        Reader reader = Reader.of(actor, clock.instant());
        looks.record(actor, "anomalies", String.valueOf(first.from().getYear()), null);
        return Stream.of(AnomalyRule.values())
                .map(rule -> shown(rule, said(rule, anomalies.of(rule, first, reader), open), paging, counted))
                .filter(view -> !open || !view.cases().isEmpty())
                .toList();
    }

    /** Those that nobody has explained, where only they are asked for. */
    private List<CaseView> said(AnomalyRule rule, List<CaseView> found, boolean open) {
        return open
                ? acknowledgements.said(rule, found).stream()
                        .filter(one -> one.state() != CaseView.State.EXPLAINED)
                        .toList()
                : found;
    }

    private AnomalyView shown(AnomalyRule rule, List<CaseView> found, Paging paging, boolean counted) {
        List<CaseView> some = found.stream().limit(paging.fetch()).toList();
        AnomalyView view = AnomalyView.of(rule, acknowledgements.said(rule, some), paging.limit());
        return counted ? view.counted(found.size()) : view;
    }
}
