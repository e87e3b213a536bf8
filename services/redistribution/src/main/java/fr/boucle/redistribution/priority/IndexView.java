package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.territory.Quartier;
import fr.boucle.references.Commune;
import fr.boucle.references.Position;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The index that counts for points.
 *
 * @param ofCommunes the public file it comes from; absent while none is loaded, and nobody has points for the territory then
 * @param ofQuartiers the file of the finer index, where one is loaded
 * @param median what counts for a commune without an index
 * @param served how many communes are served
 * @param communes the most inhabited of them
 * @param quartiers of the one commune that was asked for
 */
@Serdeable
record IndexView(
        @Nullable File ofCommunes,
        @Nullable File ofQuartiers,
        @Nullable BigDecimal median,
        int served,
        List<CommuneScore> communes,
        List<QuartierScore> quartiers) {
    /** A version of a public file. */
    @Serdeable
    record File(String version, LocalDate validFrom, String reason) {
        static File of(ReferenceFiles.View head) {
            return new File(head.version(), head.validFrom(), head.reason());
        }
    }

    /**
     * A commune's score.
     *
     * @param score 1 to 10, 10 the most fragile; absent where the file has none
     * @param latitude of its centre, in ten-thousandths of a degree, where known
     */
    @Serdeable
    record CommuneScore(
            String communeCode,
            String name,
            @Nullable BigDecimal score,
            @Nullable Integer latitude,
            @Nullable Integer longitude) {
        static CommuneScore of(Commune commune, Optional<BigDecimal> score) {
            return new CommuneScore(
                    commune.code(),
                    commune.name(),
                    score.orElse(null),
                    commune.centre().map(Position::latitude).orElse(null),
                    commune.centre().map(Position::longitude).orElse(null));
        }
    }

    /** A quartier's score, with who publishes it and of which day it is. */
    @Serdeable
    record QuartierScore(String code, String name, @Nullable BigDecimal score, String source, LocalDate date) {
        static QuartierScore of(Quartier quartier) {
            return new QuartierScore(
                    quartier.code(),
                    quartier.name(),
                    quartier.score().orElse(null),
                    quartier.source(),
                    quartier.date());
        }
    }
}
