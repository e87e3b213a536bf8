package fr.boucle.gateway.repairs;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What keeps a tested device from a better grade, whatever it looks like.
 *
 * @param because a code of the words' family {@code gradeLimit}
 * @param atBest the best grade that it leaves
 */
@Serdeable
public record GradeLimit(String because, String atBest) {}
