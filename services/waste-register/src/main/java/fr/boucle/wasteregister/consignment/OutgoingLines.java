package fr.boucle.wasteregister.consignment;

import fr.boucle.wasteregister.item.WasteItem;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.operator.Operator;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.LineRules;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.wasteregister.site.Organisations;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /** The fields of the line that a consignment writes; refuses a line that the platform would refuse. */
    LineFields fields(ConsignmentFacts facts) {
        ConsignmentFacts.Load load = facts.load();
        ConsignmentFacts.Parties parties = facts.parties();
        OutgoingFields fields = new OutgoingFields()
                .waste(
                        load.code(),
                        load.pop(),
                        load.mass(),
                        load.lot().weighing().type(),
                        facts.day())
                .destination(parties.destination(), facts.operation())
                .transporter(parties.transporter(), receipt(parties.transporter(), facts.day()));
        parties(fields, load.lot().identity().organisation(), load.items());
        parties.ecoOrganisme().ifPresent(fields::ecoOrganisme);
        parties.broker()
                .ifPresent(broker ->
                        fields.broker(broker, receipt(broker, facts.day()).orElseThrow()));
        return rules.accepted(RegisterType.OUTGOING_WASTE, fields.fields());
    }

    private static Optional<String> receipt(Operator operator, LocalDate day) {
        return operator.proof(Operator.ProofKind.RECEPISSE, day).map(Operator.Proof::number);
    }

    /** Adds who sends, and who produced what the lot holds: one other organisation, or several by their communes. */
    private void parties(OutgoingFields fields, UUID site, List<WasteItem> items) {
        Organisations.Row sender = organisations
                .find(site)
                .orElseThrow(() -> new Refusal(
                        WasteRefusal.SITE_UNKNOWN, "Try again when the approval of your organisation has arrived."));
        fields.sender(sender);
        Set<UUID> producers = items.stream()
                .map(item -> item.origin().producer())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (producers.size() == 1) {
            UUID one = producers.iterator().next();
            if (!one.equals(site)) {
                organisations.find(one).ifPresent(producer -> fields.producer(producer));
            }
        } else if (producers.size() > 1) {
            String communes = items.stream()
                    .map(item -> item.origin().communeCode())
                    .filter(code -> code != null && code.length() == 5)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(","));
            if (!communes.isEmpty()) {
                fields.producersOf(communes);
            }
        }
    }
}
