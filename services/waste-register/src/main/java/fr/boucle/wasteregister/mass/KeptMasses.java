package fr.boucle.wasteregister.mass;

import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.law.LegalTime;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What came in, was found by weighing, left and was registered, per site, waste code and legal year (arrêté du 31 mai 2021,
 * art. 10). Each act adds to the sums in its own transaction; grams, and less than none where an act takes something back.
 */
@Singleton
public class KeptMasses {
    private final MassSumRows rows;
    private final LegalTime legalTime;

    KeptMasses(MassSumRows rows, LegalTime legalTime) {
        this.rows = rows;
        this.legalTime = legalTime;
    }

    /** Waste came in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accepted(UUID site, String code, Instant at, long grams) {
        rows.add(site, code, yearOf(at), grams, 0, 0, 0);
    }

    /** A lot was weighed: what the scale says more than its items do. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void weighed(UUID site, String code, Instant at, long differenceGrams) {
        rows.add(site, code, yearOf(at), 0, differenceGrams, 0, 0);
    }

    /** A lot left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void consigned(UUID site, String code, Instant at, long grams) {
        rows.add(site, code, yearOf(at), 0, 0, grams, 0);
    }

    /** A line of a lot was written, in the register of this legal year. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void registered(UUID site, String code, int year, long grams) {
        rows.add(site, code, year, 0, 0, 0, grams);
    }

    /** What a site has under a code: before a year began, and in it. */
    public record Masses(
            UUID site, String code, long opening, long accepted, long difference, long consigned, long registered) {}

    /** The sites and codes that someone may read which had anything in this year or before. */
    public List<Masses> of(int year, Reader reader) {
        return rows.of(year, reader.everything(), reader.organisation(), reader.at()).stream()
                .map(row -> new Masses(
                        row.organisationId(),
                        row.wasteCode(),
                        row.openingGrams(),
                        row.acceptedGrams(),
                        row.differenceGrams(),
                        row.consignedGrams(),
                        row.registeredGrams()))
                .toList();
    }

    /** Sums what was there before the sums were kept, from the beginning; once. */
    @Transactional
    void start(Instant now) {
        if (rows.unsummed() == 0) {
            return;
        }
        rows.forget();
        for (int year = yearOf(rows.firstAccepted(now)); year <= yearOf(now); year++) {
            rows.sum(
                    year, legalTime.startOf(LocalDate.of(year, 1, 1)), legalTime.startOf(LocalDate.of(year + 1, 1, 1)));
        }
        rows.summed(now);
    }

    private int yearOf(Instant at) {
        return legalTime.dayOf(at).getYear();
    }
}
