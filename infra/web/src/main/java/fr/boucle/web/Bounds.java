package fr.boucle.web;

import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import java.util.Optional;
import java.util.Set;

/**
 * What the members of a body may hold, asked as one more rule: so that what is missing or out of its bounds is told together with what
 * the rules mind of the rest ({@link Refusal#throwAll}), and nobody corrects one to learn of the other.
 */
@Singleton
public class Bounds {
    private final Validator validator;

    Bounds(Validator validator) {
        this.validator = validator;
    }

    /** What does not fit, each member at its pointer; nothing where all do. */
    public <T> Optional<Refusal> of(T body) {
        Set<ConstraintViolation<T>> violations = validator.validate(body);
        return violations.isEmpty() ? Optional.empty() : Optional.of(InvalidFieldAnswers.refusal(violations));
    }
}
