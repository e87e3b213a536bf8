package fr.boucle.gateway.territory;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The index that counts for points.
 *
 * @param ofCommunes the public file it comes from; absent while none is loaded
 * @param median what counts for a commune without an index
 * @param served how many communes are served
 * @param communes the most inhabited of them, or the one that was asked for
 * @param quartiers of the one commune that was asked for
 */
@Serdeable
public record FragilityIndex(
        @Nullable File ofCommunes,
        @Nullable File ofQuartiers,
        @Nullable BigDecimal median,
        int served,
        @Nullable List<CommuneScore> communes,
        @Nullable List<QuartierScore> quartiers) {
    private static final String NOT_SAID = "Loaded by the steward";
    private static final BigDecimal STEP = new BigDecimal("1.8");
    private static final int LEVELS = 5;
    /** What the levels are called, from none to the most fragile. */
    static final List<String> WORDS = List.of("Sans indice", "Très faible", "Faible", "Moyenne", "Forte", "Très forte");

    /** A version of a public file. */
    @Serdeable
    public record File(
            String version, LocalDate validFrom, @Nullable String reason) {
        /** Who publishes it, where the steward said so. */
        public Optional<String> source() {
            return Optional.ofNullable(reason).filter(said -> !said.equals(NOT_SAID));
        }
    }

    /** A commune's score; absent where the file has none. */
    @Serdeable
    public record CommuneScore(
            String communeCode,
            String name,
            @Nullable BigDecimal score,
            @Nullable Integer latitude,
            @Nullable Integer longitude) {
        int level() {
            return levelOf(score);
        }
    }

    /** A quartier's score, with who publishes it and of which day it is. */
    @Serdeable
    public record QuartierScore(
            String code, String name, @Nullable BigDecimal score, String source, LocalDate date) {
        public String level() {
            return WORDS.get(levelOf(score));
        }
    }

    @Override
    public List<CommuneScore> communes() {
        return communes == null ? List.of() : communes;
    }

    @Override
    public List<QuartierScore> quartiers() {
        return quartiers == null ? List.of() : quartiers;
    }

    /** One of five equal parts of the scale from 1 to 10; 0 where there is no score. */
    static int levelOf(@Nullable BigDecimal score) {
        return score == null
                ? 0
                : Math.min(
                        LEVELS,
                        1
                                + score.subtract(BigDecimal.ONE)
                                        .divideToIntegralValue(STEP)
                                        .intValue());
    }
}
