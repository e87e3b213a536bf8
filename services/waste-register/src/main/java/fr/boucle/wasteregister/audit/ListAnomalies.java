package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.delegation.Cursor;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.line.AnomalyRule;
import fr.boucle.web.Actor;
import fr.boucle.web.ListPage;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What does not fit in a year's register, rule by rule. */
@Tag(name = "audit")
@Controller("/api/waste-register/anomalies")
@Secured({Role.AUDITOR, Role.KEEPER})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListAnomalies {
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
                            + " line's date; the current one when absent. open: only cases that nobody has explained. counted: each rule tells how many cases it has, to"
                            + " 10,000 (10001: more).")
    @Get
    HttpResponse<List<AnomalyView>> list(
            @QueryValue @Nullable Integer year,
            @QueryValue(defaultValue = "false") boolean counted,
            @QueryValue(defaultValue = "false") boolean open,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        int most = counted || open ? ListPage.COUNTED + 1 : paging.fetch();
        CaseQuery first = AskedYear.cases(asked.of(year), Cursor.START, most);
        Reader reader = Reader.of(actor, clock.instant());
        looks.record(actor, "anomalies", String.valueOf(first.from().getYear()), null);
        return HttpResponse.ok(Stream.of(AnomalyRule.values())
                .map(rule -> shown(rule, said(rule, anomalies.of(rule, first, reader), open), paging, counted))
                .toList());
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
