package fr.boucle.redistribution.territory;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What a file of quartiers changes.
 *
 * @param communes of how many communes it has quartiers
 * @param added that the version before had not
 * @param gone that this one has no more
 * @param changed of another name, commune, score, source or date
 */
@Serdeable
record QuartierDifference(int quartiers, int communes, int added, int gone, int changed) {
    static QuartierDifference of(QuartierIndex before, QuartierIndex now) {
        return new QuartierDifference(
                now.byCode().size(),
                (int) now.all().stream().map(Quartier::communeCode).distinct().count(),
                missing(now, before),
                missing(before, now),
                (int) now.all().stream()
                        .filter(one -> before.byCode().containsKey(one.code()))
                        .filter(one -> !one.equals(before.byCode().get(one.code())))
                        .count());
    }

    /** As the steward's page shows it beside the version. */
    String inWords() {
        return "Quartiers : " + quartiers + ", communes : " + communes + ". Ajoutés : " + added + ", retirés : " + gone
                + ", changés : " + changed + ".";
    }

    private static int missing(QuartierIndex from, QuartierIndex in) {
        return (int) from.byCode().keySet().stream()
                .filter(code -> !in.byCode().containsKey(code))
                .count();
    }
}
