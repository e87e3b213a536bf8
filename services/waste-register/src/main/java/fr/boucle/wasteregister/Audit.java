package fr.boucle.wasteregister;

import fr.boucle.wasteregister.Anomaly.Case;
import fr.boucle.wasteregister.Anomaly.Rule;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an auditor asks of a year: what does not fit, and whether the masses balance. */
@Tag(name = "audit")
@Controller("/api/waste-register")
@Secured({Role.AUDITOR, Role.KEEPER})
@ExecuteOn(TaskExecutors.BLOCKING)
class Audit {
    private static final int FIRST_YEAR = 2020;
    private static final int MOST = 50_000;

    private final Audits audits;
    private final Lines lines;
    private final LineAnomalies lineAnomalies;
    private final LotAnomalies lotAnomalies;
    private final MassBalance balances;
    private final LegalTime legalTime;
    private final Looks looks;
    private final InstantSource clock;

    Audit(
            Audits audits,
            Lines lines,
            LineAnomalies lineAnomalies,
            LotAnomalies lotAnomalies,
            MassBalance balances,
            LegalTime legalTime,
            Looks looks,
            InstantSource clock) {
        this.audits = audits;
        this.lines = lines;
        this.lineAnomalies = lineAnomalies;
        this.lotAnomalies = lotAnomalies;
        this.balances = balances;
        this.legalTime = legalTime;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "Anomalies of a year",
            description =
                    "One entry per rule, with its sentence, its source and its cases (none: an empty list). year: of"
                            + " the line's date; the current one when absent.")
    @Get("/anomalies")
    HttpResponse<List<Anomaly>> anomalies(@QueryValue @Nullable Integer year, @Parameter(hidden = true) Actor actor) {
        int asked = year(year);
        Reader r = Reader.of(actor, clock.instant());
        looks.record(actor, "anomalies", Integer.toString(asked), null);
        LocalDate first = LocalDate.of(asked, 1, 1);
        LocalDate last = LocalDate.of(asked, 12, 31);
        Instant from = legalTime.startOf(first);
        Instant to = legalTime.startOf(last.plusDays(1));
        List<Lines.Row> ofYear = lines.list(
                Cursor.START, first, last, "", "", true, Cursor.START, r.everything(), r.organisation(), r.at(), MOST);
        List<Audits.Consigned> lots = audits.lots(first, last, r.everything(), r.organisation(), r.at());
        List<Case> interrupted = new ArrayList<>(lineAnomalies.interrupted(ofYear));
        interrupted.addAll(lotAnomalies.interrupted(lots));
        List<Anomaly> all = new ArrayList<>(lineAnomalies.among(ofYear));
        all.addAll(lotAnomalies.among(lots));
        all.add(Rule.TRACEABILITY_INTERRUPTED.with(interrupted));
        all.add(Rule.MASS_OUTLIER.with(
                lotAnomalies.outliers(audits.carcasses(from, to, r.everything(), r.organisation(), r.at()))));
        all.add(Rule.MASS_NOT_BALANCED.with(balances.of(asked, r).stream()
                .filter(balance -> !balance.balanced())
                .map(Audit::unbalanced)
                .toList()));
        return HttpResponse.ok(all);
    }

    @Operation(
            summary = "Mass balance of a year",
            description =
                    "Per site and waste code, in grams: opening + in + difference - out = closing. stockGrams (running"
                            + " year) is what lies in open and weighed lots now; registeredOutGrams what the register's"
                            + " outgoing lines say. balanced: closing = stock and out = registered.")
    @Get("/mass-balances")
    HttpResponse<List<MassBalance.Balance>> massBalances(
            @QueryValue @Nullable Integer year, @Parameter(hidden = true) Actor actor) {
        int asked = year(year);
        looks.record(actor, "mass-balances", Integer.toString(asked), null);
        return HttpResponse.ok(balances.of(asked, Reader.of(actor, clock.instant())));
    }

    private int year(@Nullable Integer year) {
        int current = legalTime.today().getYear();
        if (year != null && (year < FIRST_YEAR || year > current)) {
            throw new Refusal(CommonRefusal.MALFORMED, "year lies from " + FIRST_YEAR + " to " + current + ".");
        }
        return year == null ? current : year;
    }

    private static Case unbalanced(MassBalance.Balance b) {
        return new Case(
                null,
                null,
                null,
                null,
                "site %s, code %s: closing %d g, stock %s g, out %d g, registered %d g"
                        .formatted(
                                b.organisationId(),
                                b.wasteCode(),
                                b.closingGrams(),
                                b.stockGrams(),
                                b.outGrams(),
                                b.registeredOutGrams()));
    }
}
