package fr.boucle.repairs.erasure;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.SanitizationLevel;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Controller("/api/repairs/erasure-policies/{donorId}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Erasure")
class SetErasurePolicy {
    private final ErasurePolicies policies;
    private final ErasurePolicy policy;

    SetErasurePolicy(ErasurePolicies policies, ErasurePolicy policy) {
        this.policies = policies;
        this.policy = policy;
    }

    /** A level for a type of medium, from a day on. */
    @Serdeable
    record Rule(
            @NotNull MediumType mediumType,
            @NotNull SanitizationLevel level,
            @NotNull LocalDate validFrom) {}

    /** A donor's rules. */
    @Serdeable
    record Command(@NotNull @Size(min = 1, max = 60) List<@Valid Rule> rules) {}

    /** The rules there are. */
    @Serdeable
    record View(List<Rule> rules) {}

    @Operation(
            summary = "What a donor asks of erasures",
            description = "The dated rules; where there is none, HDD CLEAR and every other medium PURGE hold.")
    @Get
    @Secured({Role.AGENT, Role.TECHNICIAN, Role.STEWARD})
    @Transactional(readOnly = true)
    View show(UUID donorId, @Parameter(hidden = true) Actor actor) {
        if (!actor.is(Role.TECHNICIAN)) {
            requireOwn(donorId, actor);
        }
        return new View(policies.rulesOf(donorId));
    }

    @Operation(
            summary = "Ask more of erasures than the common rule",
            description =
                    "By the donor's own agent, or the steward. A rule holds from its day on, today at the earliest, and"
                            + " may only ask more: 409 policy-too-weak else. 204; repeating changes nothing.")
    @Put
    @Secured({Role.AGENT, Role.STEWARD})
    @Transactional
    HttpResponse<?> set(UUID donorId, @Valid @Body Command rules, @Parameter(hidden = true) Actor actor) {
        requireOwn(donorId, actor);
        for (Rule rule : rules.rules()) {
            refuseUnfit(rule);
            policies.put(
                    donorId,
                    rule.mediumType().name(),
                    rule.validFrom(),
                    rule.level().name());
        }
        return HttpResponse.noContent();
    }

    private static void requireOwn(UUID donorId, Actor actor) {
        if (!actor.is(Role.STEWARD) && !actor.organisation().equals(donorId)) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "A donor's rules are its own agent's and the steward's.");
        }
    }

    private void refuseUnfit(Rule rule) {
        SanitizationLevel least = ErasurePolicy.least(rule.mediumType());
        if (!rule.level().meets(least)) {
            throw new Refusal(
                    RepairRefusal.POLICY_TOO_WEAK, rule.mediumType() + " needs at least " + least + " of everyone.");
        }
        if (rule.validFrom().isBefore(policy.today())) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A rule does not reach back.",
                    List.of(new Refusal.FieldFault("/rules/validFrom", "is today or later")));
        }
    }
}
