package fr.boucle.wasteregister.audit;

import fr.boucle.documents.ListFormat;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.web.Actor;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits for someone: a certificate, a treatment, a BSD, a declaration, a proof about to end. */
@Tag(name = "audit")
@Controller("/api/waste-register")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListAlerts {
    private static final String USUAL_ORDER = "dueOn";
    private static final Map<String, Function<AlertView, String>> COLUMNS = Map.of(
            "dueOn",
            alert -> alert.dueOn().toString() + alert.kind().ordinal(),
            "kind",
            alert -> alert.kind().ordinal() + " " + alert.dueOn(),
            "about",
            alert -> WholeList.asRead(alert.about()),
            "organisationName",
            alert -> WholeList.asRead(Objects.toString(alert.organisationName(), "")));

    private final Alerts alerts;
    private final AlertSites sites;
    private final Looks looks;
    private final InstantSource clock;

    ListAlerts(Alerts alerts, AlertSites sites, Looks looks, InstantSource clock) {
        this.alerts = alerts;
        this.sites = sites;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "Alerts",
            description =
                    "Open until what they wait for is recorded. kind; organisationId, the site; mine: what is for this organisation to"
                            + " do (its own register's, and declaring what is lent to it for that); from, to: the day by which, both"
                            + " included; q: words of the line's number or the operator's name. They combine. sort: dueOn, kind,"
                            + " about or organisationName; the earliest day first unless told. X-Total-Count counts to 10,000, then 10000+; of each kind"
                            + " no more are listed. Certificates: data-bearing items that left. Treatment: not final 90 days after"
                            + " the consignment (Boucle's own delay). BSD: dangerous waste that left without its number (add it"
                            + " by a correction of the line). Declarations: dangerous or POP waste and SSD are declared"
                            + " within 7 days of the line's date (R541-43 II). Proofs: ended, or ending within 60 days.")
    @Get("/alerts")
    HttpResponse<List<AlertView>> list(
            HttpRequest<?> request,
            @QueryValue AlertView.@Nullable Kind kind,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue(defaultValue = "false") boolean mine,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        ListQuery query = ListQuery.of(request, COLUMNS.keySet(), USUAL_ORDER);
        return listing(actor, kind, organisationId, mine, from, to, q)
                .page(query)
                .answer(request);
    }

    @Operation(summary = "Alerts as a file", description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/alerts.{format}")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue AlertView.@Nullable Kind kind,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue(defaultValue = "false") boolean mine,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        ListFormat asked = ListFormat.of(format);
        ListQuery query = ListQuery.of(request, COLUMNS.keySet(), USUAL_ORDER);
        WholeList<AlertView> list = listing(actor, kind, organisationId, mine, from, to, q);
        return AlertSheet.SHEET.download(
                "alertes", asked, row -> list.ordered(query).forEach(row));
    }

    private WholeList<AlertView> listing(
            Actor actor,
            AlertView.@Nullable Kind kind,
            @Nullable UUID organisationId,
            boolean mine,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String q) {
        Reader reader = Reader.of(actor, clock.instant());
        looks.record(actor, "alerts", kind == null ? "all" : kind.name(), null);
        List<AlertView> found = Stream.of(AlertView.Kind.values())
                .filter(each -> kind == null || kind == each)
                .flatMap(each -> alerts.of(each, reader).stream())
                .filter(alert -> organisationId == null || organisationId.equals(alert.organisationId()))
                .filter(alert -> from == null || !alert.dueOn().isBefore(from))
                .filter(alert -> to == null || !alert.dueOn().isAfter(to))
                .filter(alert -> WholeList.holds(alert.about(), q))
                .toList();
        return new WholeList<>(sites.named(mine ? sites.own(found, reader) : found), AlertView::id, COLUMNS);
    }
}
