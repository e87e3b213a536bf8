package fr.boucle.donations.law;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dated rules that decide what may be given, to whom, and at which value. */
@Tag(name = "rules")
@Controller("/api/donations/rules")
@Secured({Role.AGENT, Role.TECHNICIAN, Role.AUDITOR, Role.STEWARD})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowRules {
    private final Rules rules;
    private final LegalChecks checks;

    ShowRules(Rules rules, LegalChecks checks) {
        this.rules = rules;
        this.checks = checks;
    }

    /**
     * A value of a rule.
     *
     * @param amount in the unit: CENTS, YEARS, DAYS, DEVICES, PER_CENT, TENTHS of a point, YES_NO (1 or 0)
     * @param subject ALL, a kind of device, a status of an organisation or a category of purchases
     * @param law the article; absent where the territory decided
     */
    @Serdeable
    record View(
            String rule,
            String subject,
            long amount,
            LegalRule.Unit unit,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String law,
            String source) {
        static View of(RuleValue row) {
            return new View(
                    row.rule(),
                    row.subject(),
                    row.amount(),
                    LegalRule.valueOf(row.rule()).unit(),
                    row.validFrom(),
                    row.validUntil(),
                    row.law(),
                    row.source());
        }
    }

    @Operation(
            summary = "The rules in force on a day",
            description =
                    "on: a date, today unless told. By rule and subject; each value with its days, its article and its source.")
    @Get
    @Transactional(readOnly = true)
    List<View> list(@QueryValue @Nullable LocalDate on) {
        return rules.heldOn(on == null ? checks.day() : on).stream()
                .map(View::of)
                .toList();
    }

    @Operation(
            summary = "All values of a rule",
            description =
                    "Those of the past, of today and those to come, by subject and day; 404 names the rules there are.")
    @Get("/{rule}")
    @Transactional(readOnly = true)
    List<View> history(String rule) {
        return rules.history(known(rule)).stream().map(View::of).toList();
    }

    /** The rule of this name. */
    static LegalRule known(String name) {
        return LegalRule.named(name)
                .orElseThrow(() ->
                        new Refusal(CommonRefusal.NOT_FOUND, "The rules are " + List.of(LegalRule.values()) + "."));
    }
}
