package fr.boucle.wasteregister;

import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The sender and the initial producers of an outgoing line, from what this context knows of organisations. */
@Singleton
class OutgoingLines {
    private final Organisations organisations;
    private final LineRules rules;

    OutgoingLines(Organisations organisations, LineRules rules) {
        this.organisations = organisations;
        this.rules = rules;
    }

    /** Adds who sends, and who produced what the lot holds: one other organisation, or several by their communes. */
    void parties(OutgoingFields fields, UUID site, List<Items.Row> items) {
        Organisations.Row sender = organisations
                .find(site)
                .orElseThrow(() -> new Refusal(
                        WasteRefusal.SITE_UNKNOWN, "Try again when the approval of your organisation has arrived."));
        fields.sender(sender);
        Set<UUID> producers = items.stream()
                .map(Items.Row::producerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (producers.size() == 1) {
            UUID one = producers.iterator().next();
            if (!one.equals(site)) {
                organisations.find(one).ifPresent(producer -> fields.producer(producer));
            }
        } else if (producers.size() > 1) {
            String communes = items.stream()
                    .map(Items.Row::communeCode)
                    .filter(code -> code != null && code.length() == 5)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(","));
            if (!communes.isEmpty()) {
                fields.producersOf(communes);
            }
        }
    }

    /** Refuses a line that the platform would refuse. */
    LineFields checked(LineFields fields) {
        return rules.accepted(RegisterType.OUTGOING_WASTE, fields);
    }
}
