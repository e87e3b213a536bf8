package fr.boucle.redistribution.priority;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;

/**
 * What would change a score, and by how much.
 *
 * @param criterion which criterion
 * @param value its other value: a need, a household point, a number of days
 * @param score the score then
 * @param difference the score then less the score now, may be negative
 */
@Serdeable
public record Change(Criterion criterion, String value, BigDecimal score, BigDecimal difference) {}
