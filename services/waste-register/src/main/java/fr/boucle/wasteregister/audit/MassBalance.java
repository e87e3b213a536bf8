package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.mass.KeptMasses;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In + recorded differences = out + stock, per site and waste code (invariant 5; arrêté du 31 mai 2021, art. 10). */
@Singleton
class MassBalance {
    private final KeptMasses masses;
    private final MassSums lying;
    private final LegalTime legalTime;

    MassBalance(KeptMasses masses, MassSums lying, LegalTime legalTime) {
        this.masses = masses;
        this.lying = lying;
        this.legalTime = legalTime;
    }

    private record Heap(UUID organisation, String wasteCode) {
        private KeptMasses.Masses empty() {
            return new KeptMasses.Masses(organisation, wasteCode, 0, 0, 0, 0, 0);
        }
    }

    List<BalanceView> of(int year, Reader reader) {
        boolean running = legalTime.today().getYear() == year;
        Map<Heap, Long> stock = running ? stock(reader) : Map.of();
        Map<Heap, KeptMasses.Masses> kept = masses.of(year, reader).stream()
                .collect(Collectors.toMap(of -> new Heap(of.site(), of.code()), Function.identity()));
        Set<Heap> heaps = new HashSet<>(kept.keySet());
        heaps.addAll(stock.keySet());
        return heaps.stream()
                .map(heap -> balance(
                        kept.getOrDefault(heap, heap.empty()), year, running ? stock.getOrDefault(heap, 0L) : null))
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
                .organisationName(null)
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

    private static BalanceView balance(KeptMasses.Masses of, int year, @Nullable Long stock) {
        long closing = of.opening() + of.accepted() + of.difference() - of.consigned();
        return BalanceViewBuilder.stagedBuilder()
                .organisationId(of.site())
                .organisationName(null)
                .wasteCode(of.code())
                .year(year)
                .openingGrams(of.opening())
                .inGrams(of.accepted())
                .differenceGrams(of.difference())
                .outGrams(of.consigned())
                .registeredOutGrams(of.registered())
                .closingGrams(closing)
                .stockGrams(stock)
                .balanced(of.consigned() == of.registered() && (stock == null || stock == closing))
                .build();
    }

    private Map<Heap, Long> stock(Reader r) {
        Map<Heap, Long> stock = sums(lying.openStock(r.everything(), r.organisation(), r.at()));
        sums(lying.weighedStock(r.everything(), r.organisation(), r.at()))
                .forEach((heap, grams) -> stock.merge(heap, grams, Long::sum));
        return stock;
    }

    private static Map<Heap, Long> sums(List<MassSums.Sum> rows) {
        Map<Heap, Long> sums = new HashMap<>();
        rows.forEach(row -> sums.merge(new Heap(row.organisationId(), row.wasteCode()), row.grams(), Long::sum));
        return sums;
    }
}
