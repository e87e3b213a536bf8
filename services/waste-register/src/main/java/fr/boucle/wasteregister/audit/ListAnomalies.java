package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.audit.AnomalyView.CaseView;
import fr.boucle.wasteregister.delegation.Cursor;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.line.AnomalyRule;
import fr.boucle.web.Actor;
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
                            + " line's date; the current one when absent.")
    @Get
    HttpResponse<List<AnomalyView>> list(
            @QueryValue @Nullable Integer year, HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        CaseQuery first = AskedYear.cases(asked.of(year), Cursor.START, paging.fetch());
        Reader reader = Reader.of(actor, clock.instant());
        looks.record(actor, "anomalies", String.valueOf(first.from().getYear()), null);
        return HttpResponse.ok(Stream.of(AnomalyRule.values())
                .map(rule -> AnomalyView.of(rule, said(rule, anomalies.of(rule, first, reader)), paging.limit()))
                .toList());
    }

    @Operation(
            summary = "Cases of one rule in a year",
            description =
                    "Paged by caseId. A case names the line it is about where there is one, else the lot, the item"
                            + " or the site. Not proof of a fault: what an auditor should look at.")
    @Get("/{rule}")
    HttpResponse<List<CaseView>> one(
            AnomalyRule rule,
            @QueryValue @Nullable Integer year,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        CaseQuery page = AskedYear.cases(asked.of(year), Cursor.of(paging), paging.fetch());
        looks.record(actor, "anomalies", rule.name(), null);
        List<CaseView> cases = said(rule, anomalies.of(rule, page, Reader.of(actor, clock.instant())));
        return paging.answer(request, cases, CaseView::caseId);
    }

    private List<CaseView> said(AnomalyRule rule, List<CaseView> cases) {
        return cases.stream()
                .map(one -> acknowledgements
                        .newest(rule.name(), one.caseId())
                        .map(one::with)
                        .orElse(one))
                .toList();
    }
}
