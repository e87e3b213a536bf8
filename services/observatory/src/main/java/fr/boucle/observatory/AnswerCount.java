package fr.boucle.observatory;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** How many households gave one answer to the question of one month, and when the last of them did. */
@Introspected
record AnswerCount(int month, String word, long total, Instant last) {}
