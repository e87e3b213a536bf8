package fr.boucle.wasteregister.audit;

import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that breaks a rule: a line where there is one, else a lot, an item or a site.
 *
 * @param caseId its place in the list
 * @param organisationName what the site is called
 * @param day the line's, or when the item was accepted
 * @param detail in English, for programs; while it is the same the case is what it was when it was explained
 * @param facts what was seen, by name, from which people are told in their language; masses in grams
 */
@ByName
@Serdeable
record CaseView(
        UUID caseId,
        @Nullable UUID lineId,
        @Nullable String publicId,
        @Nullable UUID lotId,
        @Nullable UUID itemId,
        @Nullable UUID organisationId,
        @Nullable String organisationName,
        @Nullable LocalDate day,
        String detail,
        Map<String, String> facts,
        @Nullable AcknowledgementView acknowledgement) {
    /** What the keeper said of the case; it stands while the case is what it was then, else the case is open again. */
    @Serdeable
    record AcknowledgementView(String explanation, Instant acknowledgedAt, boolean stands) {}

    /** What is still to be done about a case. */
    enum State {
        OPEN("à expliquer"),
        EXPLAINED("expliqué"),
        REOPENED("rouvert");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The French word. */
        String label() {
            return label;
        }
    }

    State state() {
        return acknowledgement == null ? State.OPEN : acknowledgement.stands() ? State.EXPLAINED : State.REOPENED;
    }

    /** What its keeper said of it; empty where nothing was said. */
    String explanation() {
        return acknowledgement == null ? "" : acknowledgement.explanation();
    }

    /** The same with the name of its site. */
    CaseView at(@Nullable String site) {
        return CaseViewBuilder.builder(this).organisationName(site).build();
    }

    CaseView with(Acknowledgements.@Nullable Row said) {
        return said == null
                ? this
                : CaseViewBuilder.builder(this)
                        .acknowledgement(new AcknowledgementView(
                                said.explanation(),
                                said.acknowledgedAt(),
                                said.detail().equals(detail)))
                        .build();
    }
}
