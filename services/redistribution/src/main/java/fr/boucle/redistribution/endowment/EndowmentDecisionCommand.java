package fr.boucle.redistribution.endowment;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision on what a structure asked for.
 *
 * @param granted where accepted: so many of each kind, all that was asked or less
 * @param reasonCode where refused: why
 * @param explanation in words, and what would change; sealed, read by the structure
 */
@Serdeable
record EndowmentDecisionCommand(
        @NotNull Answer outcome,
        @Size(max = 11) @Nullable List<@NotNull @Valid Wanted> granted,
        @Nullable RefusedBecause reasonCode,
        @NotBlank @Size(max = 1000) String explanation) {
    /** What is decided. */
    @Serdeable
    enum Answer {
        ACCEPTED,
        REFUSED
    }

    void check() {
        boolean accepted = outcome == Answer.ACCEPTED;
        if (accepted == numbers().byKind().isEmpty()) {
            throw fault("/granted", "is needed where accepted, and only there");
        }
        if (accepted == (reasonCode != null)) {
            throw fault("/reasonCode", "is needed where refused, and only there");
        }
    }

    Numbers numbers() {
        return granted == null ? Numbers.NONE : Numbers.of(granted);
    }

    EndowmentEvent decide(Endowment.Asked asked, Instant at) {
        return reasonCode == null
                ? asked.accept(numbers(), explanation, at)
                : asked.refuse(reasonCode, explanation, at);
    }

    private static Refusal fault(String field, String words) {
        return new Refusal(
                CommonRefusal.INVALID, "The decision is not whole.", List.of(new Refusal.FieldFault(field, words)));
    }

    @Override
    public String toString() {
        return "EndowmentDecisionCommand " + outcome;
    }
}
