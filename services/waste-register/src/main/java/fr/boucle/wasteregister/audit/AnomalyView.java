package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.line.AnomalyRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an auditor should look at: the rule, its source, and what breaks it. Not proof of a fault. */
@Serdeable
record AnomalyView(AnomalyRule rule, String sentence, String source, List<CaseView> cases, boolean more) {
    static AnomalyView of(AnomalyRule rule, List<CaseView> fetched, int limit) {
        boolean more = fetched.size() > limit;
        return new AnomalyView(rule, rule.sentence(), rule.source(), more ? fetched.subList(0, limit) : fetched, more);
    }

    /** One thing that breaks the rule: a line where there is one, else a lot, an item or a site; caseId is its place in the list. */
    @Serdeable
    record CaseView(
            UUID caseId,
            @Nullable UUID lineId,
            @Nullable String publicId,
            @Nullable UUID lotId,
            @Nullable UUID itemId,
            String detail,
            @Nullable AcknowledgementView acknowledgement) {
        CaseView(
                UUID caseId,
                @Nullable UUID lineId,
                @Nullable String publicId,
                @Nullable UUID lotId,
                @Nullable UUID itemId,
                String detail) {
            this(caseId, lineId, publicId, lotId, itemId, detail, null);
        }

        CaseView with(Acknowledgements.Row said) {
            boolean same = said.detail().equals(detail);
            return new CaseView(
                    caseId,
                    lineId,
                    publicId,
                    lotId,
                    itemId,
                    detail,
                    new AcknowledgementView(said.explanation(), said.acknowledgedAt(), same));
        }
    }

    /** What the keeper said of the case; it stands while the case is what it was then, else the case is open again. */
    @Serdeable
    record AcknowledgementView(String explanation, Instant acknowledgedAt, boolean stands) {}
}
