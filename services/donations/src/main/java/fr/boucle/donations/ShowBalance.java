package fr.boucle.donations;

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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The donor's yearly balances: reuse of what it retired, and what purchase reporting needs. */
@Tag(name = "balances")
@Controller("/api/donations/balances/{year}")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowBalance {
    private static final int PAGE = 1_000;
    private static final int FIRST_YEAR = 2023;
    private static final long PER_MILLE = 1_000;

    private final BalanceRows rows;
    private final Rules rules;
    private final ReceivedGifts gifts;
    private final EventJson json;
    private final ZoneId zone;

    ShowBalance(
            BalanceRows rows,
            Rules rules,
            ReceivedGifts gifts,
            EventJson json,
            @Value("${boucle.territory-zone}") ZoneId zone) {
        this.rows = rows;
        this.rules = rules;
        this.gifts = gifts;
        this.json = json;
        this.zone = zone;
    }

    /**
     * What purchase reporting needs (AGEC art. 58).
     *
     * @param giftsReceivedCents flat-rate value of the devices received as gifts in the year
     * @param giftsWithoutRate gifts whose kind or age has no flat rate here: value them by the arrêté's grid
     * @param percentTenths share of reuse in what was spent and received, when the spending is given
     */
    @Serdeable
    record PurchaseShare(
            int year,
            long targetPercent,
            @Nullable String law,
            long giftsReceived,
            long giftsReceivedCents,
            long giftsWithoutRate,
            @Nullable Long percentTenths) {}

    @Operation(
            summary = "The REEN balance of a year",
            description =
                    "Reused over retired, targets 25/35/50 % (décret 2023-266), exclusions (over ten years, classified, other"
                            + " categories) and the proof of each reuse: received by the workshop or delivered to a household. Accept:"
                            + " application/json, text/csv or application/pdf.")
    @Get
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, MediaType.APPLICATION_PDF})
    @Transactional(readOnly = true)
    HttpResponse<?> show(int year, HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        ReuseBalance balance = balance(year, actor.organisation());
        String accept =
                request.accept().stream().findFirst().map(MediaType::getName).orElse("");
        return switch (accept) {
            case MediaType.TEXT_CSV ->
                HttpResponse.ok(BalancePaper.csv(balance)).contentType(new MediaType("text/csv;charset=utf-8"));
            case MediaType.APPLICATION_PDF ->
                HttpResponse.ok(Pdf.of(BalancePaper.html(balance))).contentType(MediaType.APPLICATION_PDF_TYPE);
            default -> HttpResponse.ok(balance).contentType(MediaType.APPLICATION_JSON_TYPE);
        };
    }

    @Operation(
            summary = "The purchase share of a year",
            description =
                    "For AGEC art. 58 (décret 2024-134): gifts received count at the flat rate of the arrêté of 29 February"
                            + " 2024. spentCents and reusedSpentCents, when given, are the year's purchases of the category.")
    @Get("/purchases")
    @Transactional(readOnly = true)
    PurchaseShare purchases(
            int year,
            @QueryValue @Nullable Long spentCents,
            @QueryValue @Nullable Long reusedSpentCents,
            @Parameter(hidden = true) Actor actor) {
        RuleBook book = rules.on(LocalDate.of(checked(year), 12, 31));
        BalanceLine.Year span = BalanceLine.Year.of(year, zone);
        List<ReceivedGifts.Gift> received = gifts.of(actor.organisation(), span.start(), span.end());
        long cents = 0;
        long without = 0;
        for (ReceivedGifts.Gift gift : received) {
            var rate = gift.underFiveYears()
                    ? book.find("GIFT_FLAT_RATE", gift.kind().name())
                    : Optional.<RuleBook.Rule>empty();
            cents += rate.map(RuleBook.Rule::amount).orElse(0L);
            without += rate.isPresent() ? 0 : 1;
        }
        long target =
                book.find("PURCHASE_TARGET", "IT").map(RuleBook.Rule::amount).orElse(0L);
        Long share = spentCents == null || spentCents + cents <= 0
                ? null
                : ((reusedSpentCents == null ? 0 : reusedSpentCents) + cents) * PER_MILLE / (spentCents + cents);
        return new PurchaseShare(year, target, "AGEC art. 58, décret 2024-134", received.size(), cents, without, share);
    }

    private ReuseBalance balance(int year, UUID owner) {
        RuleBook book = rules.on(LocalDate.of(checked(year), 12, 31));
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

    private static int checked(int year) {
        if (year < FIRST_YEAR || year > 2100) {
            throw new Refusal(CommonRefusal.MALFORMED, "The obligation begins in 2023; ask for a year from then on.");
        }
        return year;
    }
}
