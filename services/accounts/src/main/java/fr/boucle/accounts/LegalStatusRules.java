package fr.boucle.accounts;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a list of legal statuses must satisfy. */
final class LegalStatusRules {
    private LegalStatusRules() {}

    /** Refuses (422) a status that ends before it begins, or stands twice for the same first day. */
    static void check(List<LegalStatus> statuses) {
        List<Refusal.FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < statuses.size(); i++) {
            LegalStatus status = statuses.get(i);
            if (status.endsBeforeItBegins()) {
                faults.add(new Refusal.FieldFault(
                        "/statuses/" + i + "/validUntil", "must not be before validFrom " + status.validFrom()));
            }
            if (statuses.subList(0, i).stream()
                    .anyMatch(other -> other.status() == status.status()
                            && other.validFrom().equals(status.validFrom()))) {
                faults.add(new Refusal.FieldFault(
                        "/statuses/" + i + "/status", status.status() + " stands above with the same first day"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(CommonRefusal.INVALID, faults.size() + " field(s) to correct; see errors.", faults);
        }
    }

    /** The day until which all of them are proven; none where none of them ends. */
    static @Nullable LocalDate firstEnd(List<LegalStatus> statuses) {
        return statuses.stream()
                .flatMap(status -> Stream.ofNullable(status.validUntil()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Refuses (409) a status whose proof has ended: an approval would open a right that is gone. */
    static void refuseLapsed(List<LegalStatus> statuses, LocalDate today) {
        String lapsed = statuses.stream()
                .filter(status -> status.isLapsed(today))
                .map(status -> status.status() + " ended on " + status.validUntil())
                .collect(Collectors.joining(", "));
        if (!lapsed.isEmpty()) {
            throw new Refusal(
                    AccountRefusal.STATUS_LAPSED, lapsed + ". Give the statuses that are proven today, without it.");
        }
    }
}
