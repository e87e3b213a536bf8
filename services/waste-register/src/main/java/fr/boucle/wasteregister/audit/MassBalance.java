package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.law.LegalTime;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In + recorded differences = out + stock, per site and waste code (invariant 5; arrêté du 31 mai 2021, art. 10). */
@Singleton
class MassBalance {
    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    private final MassSums audits;
    private final LegalTime legalTime;

    MassBalance(MassSums audits, LegalTime legalTime) {
        this.audits = audits;
        this.legalTime = legalTime;
    }

    private record Heap(UUID organisation, String wasteCode) {}

    List<BalanceView> of(int year, Reader reader) {
        Instant from = legalTime.startOf(LocalDate.of(year, 1, 1));
        Instant to = legalTime.startOf(LocalDate.of(year + 1, 1, 1));
        Flows before = flows(BEGINNING, from, reader);
        Flows during = flows(from, to, reader);
        boolean running = legalTime.today().getYear() == year;
        Map<Heap, Long> stock = running ? stock(reader) : Map.of();
        Set<Heap> heaps = new HashSet<>(before.heaps());
        heaps.addAll(during.heaps());
        heaps.addAll(stock.keySet());
        return heaps.stream()
                .map(heap -> balance(heap, year, before, during, running ? stock.getOrDefault(heap, 0L) : null))
                .sorted((a, b) -> (a.organisationId() + a.wasteCode()).compareTo(b.organisationId() + b.wasteCode()))
                .toList();
    }

    /** The sites and codes of one year that do not balance; their caseId is made of both, so that it stays the same. */
    List<CaseView> unbalanced(CaseQuery q, Reader reader) {
        return of(q.to().getYear(), reader).stream()
                .filter(balance -> !balance.balanced())
                .map(MassBalance::unbalanced)
                .filter(found -> found.caseId().toString().compareTo(q.after().toString()) > 0)
                .sorted(Comparator.comparing(found -> found.caseId().toString()))
                .limit(q.max())
                .toList();
    }

    private static CaseView unbalanced(BalanceView b) {
        String heap = b.organisationId() + b.wasteCode();
        Map<String, String> facts = new HashMap<>(Map.of(
                "wasteCode", b.wasteCode(),
                "closingGrams", Long.toString(b.closingGrams()),
                "outGrams", Long.toString(b.outGrams()),
                "registeredOutGrams", Long.toString(b.registeredOutGrams())));
        if (b.stockGrams() != null) {
            facts.put("stockGrams", Long.toString(b.stockGrams()));
        }
        return CaseViewBuilder.stagedBuilder()
                .caseId(UUID.nameUUIDFromBytes(heap.getBytes(StandardCharsets.UTF_8)))
                .lineId(null)
                .publicId(null)
                .lotId(null)
                .itemId(null)
                .organisationId(b.organisationId())
                .day(null)
                .detail("site %s, code %s: closing %d g, stock %s g, out %d g, registered %d g"
                        .formatted(
                                b.organisationId(),
                                b.wasteCode(),
                                b.closingGrams(),
                                b.stockGrams(),
                                b.outGrams(),
                                b.registeredOutGrams()))
                .facts(facts)
                .acknowledgement(null)
                .build();
    }

    private static BalanceView balance(Heap heap, int year, Flows before, Flows during, @Nullable Long stock) {
        long opening = before.closing(heap);
        long closing = opening + during.closing(heap);
        long out = during.out().getOrDefault(heap, 0L);
        long registered = during.registered().getOrDefault(heap, 0L);
        return BalanceViewBuilder.stagedBuilder()
                .organisationId(heap.organisation())
                .wasteCode(heap.wasteCode())
                .year(year)
                .openingGrams(opening)
                .inGrams(during.in().getOrDefault(heap, 0L))
                .differenceGrams(during.differences().getOrDefault(heap, 0L))
                .outGrams(out)
                .registeredOutGrams(registered)
                .closingGrams(closing)
                .stockGrams(stock)
                .balanced(out == registered && (stock == null || stock == closing))
                .build();
    }

    private record Flows(
            Map<Heap, Long> in, Map<Heap, Long> differences, Map<Heap, Long> out, Map<Heap, Long> registered) {
        Set<Heap> heaps() {
            Set<Heap> heaps = new HashSet<>(in.keySet());
            heaps.addAll(differences.keySet());
            heaps.addAll(out.keySet());
            heaps.addAll(registered.keySet());
            return heaps;
        }

        long closing(Heap heap) {
            return in.getOrDefault(heap, 0L) + differences.getOrDefault(heap, 0L) - out.getOrDefault(heap, 0L);
        }
    }

    private Flows flows(Instant from, Instant to, Reader r) {
        return new Flows(
                sums(audits.accepted(from, to, r.everything(), r.organisation(), r.at())),
                sums(audits.differences(from, to, r.everything(), r.organisation(), r.at())),
                sums(audits.consigned(from, to, r.everything(), r.organisation(), r.at())),
                sums(audits.registered(from, to, r.everything(), r.organisation(), r.at())));
    }

    private Map<Heap, Long> stock(Reader r) {
        Map<Heap, Long> stock = sums(audits.openStock(r.everything(), r.organisation(), r.at()));
        sums(audits.weighedStock(r.everything(), r.organisation(), r.at()))
                .forEach((heap, grams) -> stock.merge(heap, grams, Long::sum));
        return stock;
    }

    private static Map<Heap, Long> sums(List<MassSums.Sum> rows) {
        Map<Heap, Long> sums = new HashMap<>();
        rows.forEach(row -> sums.merge(new Heap(row.organisationId(), row.wasteCode()), row.grams(), Long::sum));
        return sums;
    }
}
