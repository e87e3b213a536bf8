package fr.boucle.donations.balance;

import fr.boucle.documents.Pdf;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.web.Actor;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a buyer needs for its purchase reporting: the share of reuse (AGEC art. 58). */
@Tag(name = "balances")
@Controller("/api/donations/balances/{year}/purchases")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowPurchases {
    private static final long MOST = 1_000_000_000_000L;

    private final LegalChecks checks;
    private final ReceivedGifts gifts;
    private final ZoneId zone;

    ShowPurchases(LegalChecks checks, ReceivedGifts gifts, @Value("${boucle.territory-zone}") ZoneId zone) {
        this.checks = checks;
        this.gifts = gifts;
        this.zone = zone;
    }

    @Operation(
            summary = "The purchase share of a year",
            description =
                    "For AGEC art. 58 (décret 2024-134; IT and telephony 20 % in 2024, 25 % in 2027, 30 % in 2030): gifts received"
                            + " count at the flat rate of the arrêté of 29 February 2024. spentCents and reusedSpentCents, when"
                            + " given, are the year's purchases of the category, without tax. Accept: application/json, text/csv or"
                            + " application/pdf.")
    @Get
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, MediaType.APPLICATION_PDF})
    @Transactional(readOnly = true)
    HttpResponse<?> purchases(
            int year,
            HttpRequest<?> request,
            @QueryValue @Nullable @Min(0) @Max(MOST) Long spentCents,
            @QueryValue @Nullable @Min(0) @Max(MOST) Long reusedSpentCents,
            @Parameter(hidden = true) Actor actor) {
        RuleBook book = checks.on(LocalDate.of(ShowBalance.checked(year), 12, 31));
        BalanceLine.Year span = BalanceLine.Year.of(year, zone);
        PurchaseShare share = PurchaseShare.of(
                year,
                gifts.of(actor.organisation(), span.start(), span.end()),
                new PurchaseShare.Spent(spentCents, reusedSpentCents),
                book);
        String accept =
                request.accept().stream().findFirst().map(MediaType::getName).orElse("");
        return switch (accept) {
            case MediaType.TEXT_CSV ->
                HttpResponse.ok(PurchasePaper.csv(share)).contentType(new MediaType("text/csv;charset=utf-8"));
            case MediaType.APPLICATION_PDF ->
                HttpResponse.ok(Pdf.of(PurchasePaper.html(share))).contentType(MediaType.APPLICATION_PDF_TYPE);
            default -> HttpResponse.ok(share).contentType(MediaType.APPLICATION_JSON_TYPE);
        };
    }
}
