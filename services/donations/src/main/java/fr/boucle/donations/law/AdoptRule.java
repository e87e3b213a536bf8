package fr.boucle.donations.law;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steward adopts a rule's next value; what held before keeps its days. */
@Tag(name = "rules")
@Controller("/api/donations/rules/{rule}/{subject}/{validFrom}")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class AdoptRule {
    private static final long MOST = 1_000_000_000L;

    private final Rules rules;
    private final LegalChecks checks;

    AdoptRule(Rules rules, LegalChecks checks) {
        this.rules = rules;
        this.checks = checks;
    }

    /**
     * The value.
     *
     * @param amount in the rule's unit
     * @param law the article, when a law says so
     * @param source where it was read, or who decided
     */
    @Serdeable
    record Command(
            @Min(0) @Max(MOST) long amount,
            @Nullable @Size(max = 160) String law,
            @NotBlank @Size(max = 200) String source) {}

    @Operation(
            summary = "Adopt the next value of a rule",
            description =
                    "From a day on; the value before ends the day before. A value that holds or held until today is not touched:"
                            + " its successor begins tomorrow at the earliest (409 rule-of-the-past), and after every other (409"
                            + " rule-already-dated). A subject without a value may begin on any day. The same twice adds nothing. Publishes"
                            + " RuleAdopted: a RESALE_CAP adopted here is what a household pays at most, from that day on.")
    @Put
    @Transactional
    ShowRules.View adopt(
            String rule,
            String subject,
            LocalDate validFrom,
            @Valid @Body Command value,
            @Parameter(hidden = true) Actor actor) {
        LegalRule known = ShowRules.known(rule);
        check(known, subject, value.amount());
        RuleValue next = new RuleValue(rule, subject, value.amount(), validFrom, null, value.law(), value.source());
        List<RuleValue> values = rules.lock(known, subject);
        RuleValue last = values.isEmpty() ? null : values.getLast();
        if (last == null || !last.isSameAs(next)) {
            if (last != null) {
                mustComeAfter(last, validFrom);
            }
            rules.follow(last, next, actor);
        }
        return ShowRules.View.of(next);
    }

    private void mustComeAfter(RuleValue last, LocalDate next) {
        if (!next.isAfter(last.validFrom())) {
            throw new Refusal(
                    DonationRefusal.RULE_DATED,
                    "There is a value from " + last.validFrom() + " on; the next one begins later.");
        }
        if (last.holdsOn(next) && !next.isAfter(checks.day())) {
            throw new Refusal(DonationRefusal.RULE_PAST, "Begin after " + checks.day() + ".");
        }
    }

    private static void check(LegalRule rule, String subject, long amount) {
        if (!rule.isAbout(subject)) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "No value of " + rule + " is for " + subject + ".");
        }
        if (!rule.holds(amount)) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "The value is no amount in " + rule.unit() + ".",
                    List.of(new Refusal.FieldFault("/amount", "is an amount in " + rule.unit())));
        }
    }
}
