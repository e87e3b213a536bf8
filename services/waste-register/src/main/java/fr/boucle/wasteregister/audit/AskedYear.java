package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The year an auditor asks about: the current one where none is given. */
@Singleton
class AskedYear {
    private static final int FIRST_YEAR = 2020;

    private final LegalTime legalTime;

    AskedYear(LegalTime legalTime) {
        this.legalTime = legalTime;
    }

    int of(@Nullable Integer year) {
        int current = legalTime.today().getYear();
        if (year != null && (year < FIRST_YEAR || year > current)) {
            throw new Refusal(CommonRefusal.MALFORMED, "year lies from " + FIRST_YEAR + " to " + current + ".");
        }
        return year == null ? current : year;
    }

    static CaseQuery cases(int year, UUID after, int max) {
        return new CaseQuery(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), after, max);
    }
}
