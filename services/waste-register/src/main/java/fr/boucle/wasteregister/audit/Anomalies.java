package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.line.AnomalyRule;
import fr.boucle.wasteregister.lot.LotCases;
import fr.boucle.wasteregister.site.Organisations;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cases of each rule, page by page, by the id of their line, lot, item or site. */
@Singleton
class Anomalies {
    private static final int MONTHS_TO_FOLLOW = 6;
    private static final String NO_NOTE = "no BSD number";

    private final LineCases lines;
    private final LotCases lots;
    private final ItemCases items;
    private final ProofCases proofs;
    private final MassBalance balances;
    private final Organisations organisations;
    private final LegalTime legalTime;

    Anomalies(
            LineCases lines,
            LotCases lots,
            ItemCases items,
            ProofCases proofs,
            MassBalance balances,
            Organisations organisations,
            LegalTime legalTime) {
        this.organisations = organisations;
        this.lines = lines;
        this.lots = lots;
        this.items = items;
        this.proofs = proofs;
        this.balances = balances;
        this.legalTime = legalTime;
    }

    /** Each with the name of its site. */
    List<CaseView> of(AnomalyRule rule, CaseQuery q, Reader r) {
        List<CaseView> found = unnamed(rule, q, r);
        Map<UUID, String> names = organisations.namesOf(found.stream()
                .flatMap(one -> Stream.ofNullable(one.organisationId()))
                .collect(Collectors.toSet()));
        return found.stream()
                .map(one -> one.organisationId() == null ? one : one.at(names.get(one.organisationId())))
                .toList();
    }

    private List<CaseView> unnamed(AnomalyRule rule, CaseQuery q, Reader r) {
        return switch (rule) {
            case SAME_SENDER_AND_RECIPIENT, OVER_40_TONNES_BY_ROAD, LINE_CANCELLED -> lines.of(rule, q, r);
            case ESTIMATED_WHERE_WEIGHED -> CasesById.merged(lines.of(rule, q, r), estimated(q, r), q.max());
            case TRACEABILITY_INTERRUPTED -> CasesById.merged(lines.of(rule, q, r), notFollowed(q, r), q.max());
            case DANGEROUS_WITHOUT_BSD -> CasesById.merged(lines.withoutNote(NO_NOTE, q, r), withoutBsd(q, r), q.max());
            case TREATMENT_WITHOUT_AUTHORISATION ->
                CasesById.merged(
                        CasesById.ofLots(
                                q.of(lots::withoutAuthorisation, r),
                                "no ICPE_2711 nor ECO_ORGANISME_CONTRACT on the day of departure or of treatment",
                                Map.of()),
                        CasesById.ofLines(q.of(proofs::withoutAuthorisation, r), "no authorisation held that day"),
                        q.max());
            case RECEIPT_EXPIRED ->
                CasesById.merged(
                        CasesById.ofLots(
                                q.of(lots::withoutReceipt, r),
                                "no RECEPISSE that day (small loads need none)",
                                Map.of()),
                        CasesById.ofLines(q.of(proofs::withoutReceipt, r), "no RECEPISSE held that day"),
                        q.max());
            case CONTRACT_EXPIRED ->
                CasesById.ofLines(q.of(proofs::withoutContract, r), "no ECO_ORGANISME_CONTRACT held that day");
            case MASS_OUTLIER -> outliers(q, r);
            case MASS_NOT_BALANCED -> balances.unbalanced(q, r);
        };
    }

    private List<CaseView> withoutBsd(CaseQuery q, Reader r) {
        return CasesById.ofLots(q.of(lots::withoutBsd, r), NO_NOTE, Map.of());
    }

    private List<CaseView> estimated(CaseQuery q, Reader r) {
        return CasesById.ofLots(q.of(lots::estimatedYetBurned, r), "treated by R 1, D 10 or D 5", Map.of());
    }

    private List<CaseView> notFollowed(CaseQuery q, Reader r) {
        LocalDate limit = legalTime.today().minusMonths(MONTHS_TO_FOLLOW).minusDays(1);
        return CasesById.ofLots(
                q.until(limit).of(lots::notTreated, r),
                "no final treatment after " + MONTHS_TO_FOLLOW + " months",
                Map.of("months", Integer.toString(MONTHS_TO_FOLLOW)));
    }

    private List<CaseView> outliers(CaseQuery q, Reader r) {
        return items
                .outliers(
                        legalTime.startOf(q.from()),
                        legalTime.startOf(q.to().plusDays(1)),
                        q.after(),
                        r.everything(),
                        r.organisation(),
                        r.at(),
                        q.max())
                .stream()
                .map(item -> CasesById.ofItem(item, legalTime.dayOf(item.acceptedAt())))
                .toList();
    }
}
