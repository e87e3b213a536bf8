package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.ServiceCalls.Rows;
import fr.boucle.gateway.session.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The operators that a field of a consignment offers; of more than it can offer, one looks for those that are meant.
 *
 * @param field which one
 * @param label what it is called
 * @param proofs one of which whoever stands there must hold on the day
 * @param operators by name
 * @param more whether there are others
 * @param sought what was looked for
 */
public record OperatorOffer(
        String field, String label, List<String> proofs, List<Operator> operators, boolean more, String sought) {
    private static final int OFFERED = 200;

    /** A field and the trades that may stand there. */
    private record Asked(String field, String label, List<String> kinds, List<String> proofs) {}

    private static final List<String> AUTHORISED = List.of("ICPE_2711", "ECO_ORGANISME_CONTRACT");
    private static final List<String> RECEIPT = List.of("RECEPISSE");
    private static final List<Asked> FIELDS = List.of(
            new Asked("destination", "Destination", List.of("TREATMENT", "COLLECTOR"), AUTHORISED),
            new Asked("transporteur", "Transporteur", List.of("TRANSPORTER"), RECEIPT),
            new Asked("eco", "Éco-organisme", List.of("ECO_ORGANISME"), List.of("ECO_ORGANISME_CONTRACT")),
            new Asked("courtier", "Courtier", List.of("BROKER"), RECEIPT));

    /** The name under which it is looked for. */
    public String name() {
        return "cherche-" + field;
    }

    /** Whether it is to be looked for rather than read to the end. */
    public boolean isLong() {
        return more || !sought.isEmpty();
    }

    /** Who may come for containers. */
    static Later<OperatorOffer> whoComes(ServiceCalls calls, Visitor visitor, Page page) {
        return one(
                calls,
                visitor,
                page,
                new Asked("operateur", "Opérateur", List.of("TRANSPORTER", "COLLECTOR"), RECEIPT));
    }

    /** Those that may stand there today. */
    public List<Operator> able() {
        return operators.stream().filter(one -> one.lapsed(proofs).isEmpty()).toList();
    }

    /** Those whose proof has ended: they may only stand for a day before it did. */
    public Map<Operator, LocalDate> lapsed() {
        Map<Operator, LocalDate> lapsed = new LinkedHashMap<>();
        operators.forEach(one -> one.lapsed(proofs).ifPresent(day -> lapsed.put(one, day)));
        return lapsed;
    }

    /** What each field offers, all asked at once. */
    static Later<Map<String, OperatorOffer>> all(ServiceCalls calls, Visitor visitor, Page page) {
        List<Later<OperatorOffer>> asked =
                FIELDS.stream().map(field -> one(calls, visitor, page, field)).toList();
        return calls.later(() -> asked.stream()
                .map(Later::join)
                .collect(Collectors.toMap(OperatorOffer::field, offer -> offer, (one, _) -> one, LinkedHashMap::new)));
    }

    private static Later<OperatorOffer> one(ServiceCalls calls, Visitor visitor, Page page, Asked asked) {
        String name = "cherche-" + asked.field();
        String sought = visitor.asked(name).orElse(page.typed(name)).strip();
        List<Later<Rows<Operator>>> kinds = asked.kinds().stream()
                .map(kind -> calls.later(
                        () -> calls.page(visitor, Service.WASTE_REGISTER, path(kind, sought), Operator.class)))
                .toList();
        return calls.later(() -> {
            Map<String, Operator> found = new LinkedHashMap<>();
            List<Rows<Operator>> rows = new ArrayList<>();
            kinds.forEach(kind -> rows.add(kind.join()));
            rows.forEach(some -> some.rows().forEach(one -> found.putIfAbsent(one.operatorId(), one)));
            return new OperatorOffer(
                    asked.field(),
                    asked.label(),
                    asked.proofs(),
                    List.copyOf(found.values()),
                    rows.stream().anyMatch(Rows::more),
                    sought);
        });
    }

    private static String path(String kind, String sought) {
        return "/operators?limit=" + OFFERED + "&kind=" + kind
                + (sought.isEmpty() ? "" : "&q=" + Visitor.encoded(sought));
    }
}
