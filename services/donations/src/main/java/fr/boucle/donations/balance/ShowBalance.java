package fr.boucle.donations.balance;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Pdf;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.messaging.EventJson;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The donor's yearly balance: reuse of what it retired. */
@Tag(name = "balances")
@Controller("/api/donations/balances/{year}")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowBalance {
    private static final int PAGE = 1_000;
    private static final int FIRST_YEAR = 2023;

    private final BalanceRows rows;
    private final LegalChecks checks;
    private final EventJson json;
    private final ZoneId zone;

    ShowBalance(BalanceRows rows, LegalChecks checks, EventJson json, @Value("${boucle.territory-zone}") ZoneId zone) {
        this.rows = rows;
        this.checks = checks;
        this.json = json;
        this.zone = zone;
    }

    @Operation(
            summary = "The REEN balance of a year",
            description =
                    "Reused over retired, targets 25/35/50 % (décret 2023-266), exclusions (over ten years, classified, other"
                            + " categories) and the proof of each reuse: received by the workshop or delivered to a household. Accept:"
                            + " application/json, text/csv or application/pdf. lines=false leaves out the devices. The PDF is to be"
                            + " signed: it lists up to 300 devices, more are counted there and listed in the CSV.")
    @Get
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, MediaType.APPLICATION_PDF})
    @Transactional(readOnly = true)
    HttpResponse<?> show(
            int year,
            HttpRequest<?> request,
            @QueryValue @Nullable Boolean lines,
            @Parameter(hidden = true) Actor actor) {
        ReuseBalance balance = balance(year, actor.organisation());
        String accept =
                request.accept().stream().findFirst().map(MediaType::getName).orElse("");
        return switch (accept) {
            case MediaType.TEXT_CSV ->
                BalancePaper.SHEET.download("bilan-de-reemploi-" + year, ListFormat.CSV, row -> balance.lines()
                        .forEach(row));
            case MediaType.APPLICATION_PDF ->
                HttpResponse.ok(Pdf.of(BalancePaper.html(balance, zone))).contentType(MediaType.APPLICATION_PDF_TYPE);
            default ->
                HttpResponse.ok(Boolean.FALSE.equals(lines) ? balance.withoutLines() : balance)
                        .contentType(MediaType.APPLICATION_JSON_TYPE);
        };
    }

    private ReuseBalance balance(int year, UUID owner) {
        RuleBook book = checks.on(LocalDate.of(checked(year), 12, 31));
        BalanceLine.Year span = BalanceLine.Year.of(year, zone);
        List<BalanceLine> lines = new ArrayList<>();
        UUID after = new UUID(0, 0);
        while (true) {
            List<BalanceRows.Row> page = rows.after(owner, after, span.start(), span.end(), PAGE);
            for (BalanceRows.Row row : page) {
                lines.add(BalanceLine.of(
                        row,
                        json.read(row.details(), DeviceDetails.class),
                        span,
                        book.recyclingAge().amount()));
            }
            if (page.size() < PAGE) {
                return ReuseBalance.of(year, owner, lines, book.of("REUSE_TARGET"));
            }
            after = page.getLast().id();
        }
    }

    /** A year of the obligation. */
    static int checked(int year) {
        if (year < FIRST_YEAR || year > 2100) {
            throw new Refusal(CommonRefusal.MALFORMED, "The obligation begins in 2023; ask for a year from then on.");
        }
        return year;
    }
}
