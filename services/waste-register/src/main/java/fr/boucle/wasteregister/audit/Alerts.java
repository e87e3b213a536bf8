package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.audit.AlertView.Kind;
import fr.boucle.wasteregister.delegation.Cursor;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.line.Declarations;
import fr.boucle.wasteregister.line.Findings;
import fr.boucle.wasteregister.line.LineFindings;
import fr.boucle.wasteregister.line.ListLines;
import fr.boucle.wasteregister.lot.LotCases;
import fr.boucle.web.ListPage;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The alerts of each kind: what waits is far less than what there is, so that all of it is read. */
@Singleton
class Alerts {
    static final int DECLARATION_DAYS = 7;
    private static final int TREATMENT_DAYS = 90;
    private static final int PROOF_DAYS = 60;
    private static final int MONTHS_BACK = 18;

    private final ItemCases items;
    private final LotCases lots;
    private final LineCases lines;
    private final Declarations declarations;
    private final ProofAlerts proofs;
    private final LegalTime legalTime;

    Alerts(
            ItemCases items,
            LotCases lots,
            LineCases lines,
            Declarations declarations,
            ProofAlerts proofs,
            LegalTime legalTime) {
        this.items = items;
        this.lots = lots;
        this.lines = lines;
        this.declarations = declarations;
        this.proofs = proofs;
        this.legalTime = legalTime;
    }

    /** All of a kind, as far as lists are counted. */
    List<AlertView> of(Kind kind, Reader r) {
        UUID after = Cursor.START;
        int max = ListPage.COUNTED + 1;
        LocalDate today = legalTime.today();
        LocalDate soon = today.plusDays(PROOF_DAYS);
        return switch (kind) {
            case DESTRUCTION_CERTIFICATE_MISSING -> uncertified(after, max, r);
            case TREATMENT_LATE -> treatmentLate(after, max, r);
            case BSD_MISSING -> withoutBsd(after, max, r);
            case DECLARATION_LATE -> undeclared(kind, today.minusMonths(MONTHS_BACK), lastLate(), after, max, r);
            case DECLARATION_DUE -> undeclared(kind, lastLate().plusDays(1), today, after, max, r);
            case PROOF_ENDED -> proofs.lapsing(kind, ListLines.FIRST_DAY, today, after, max);
            case PROOF_ENDS_SOON -> proofs.lapsing(kind, today, soon, after, max);
        };
    }

    private LocalDate lastLate() {
        return legalTime.today().minusDays(DECLARATION_DAYS + 1L);
    }

    private List<AlertView> uncertified(UUID after, int max, Reader r) {
        return items.uncertified(after, r.everything(), r.organisation(), r.at(), max).stream()
                .map(item -> AlertView.ofLine(
                                Kind.DESTRUCTION_CERTIFICATE_MISSING,
                                item.id(),
                                item.consignedOn(),
                                "certificate by serial",
                                item.lotId(),
                                item.organisationId(),
                                item.publicId())
                        .ofPiece(item.kind(), item.serialNumbers(), item.deviceCode()))
                .toList();
    }

    private List<AlertView> treatmentLate(UUID after, int max, Reader r) {
        LocalDate last = legalTime.today().minusDays(TREATMENT_DAYS + 1L);
        return upTo(last, after, max).of(lots::notTreated, r).stream()
                .map(lot -> ofLot(Kind.TREATMENT_LATE, lot, lot.consignedOn().plusDays(TREATMENT_DAYS)))
                .toList();
    }

    private List<AlertView> withoutBsd(UUID after, int max, Reader r) {
        CaseQuery q = upTo(legalTime.today(), after, max);
        Stream<AlertView> ofLots =
                q.of(lots::withoutBsd, r).stream().map(lot -> ofLot(Kind.BSD_MISSING, lot, lot.consignedOn()));
        Stream<AlertView> ofLines = lines.untold(q, r).stream()
                .map(line -> ofLine(Kind.BSD_MISSING, line, line.lineDate(), "line " + line.publicId()));
        return Stream.concat(ofLots, ofLines).limit(max).toList();
    }

    private static CaseQuery upTo(LocalDate last, UUID after, int max) {
        return new CaseQuery(ListLines.FIRST_DAY, last, after, max);
    }

    private List<AlertView> undeclared(Kind kind, LocalDate from, LocalDate to, UUID after, int max, Reader r) {
        return new CaseQuery(from, to, after, max)
                .of(declarations::undeclared, LineFindings.TO_DECLARE, r).stream()
                        .map(line -> ofLine(
                                kind,
                                line,
                                line.lineDate().plusDays(DECLARATION_DAYS),
                                "line " + line.publicId() + ", " + line.detail()))
                        .toList();
    }

    private static AlertView ofLine(Kind kind, Findings.Row line, LocalDate due, String detail) {
        return AlertView.ofLine(kind, line.lineId(), due, detail, line.lotId(), line.organisationId(), line.publicId());
    }

    private static AlertView ofLot(Kind kind, LotCases.Row lot, LocalDate due) {
        return AlertView.ofLine(
                kind, lot.id(), due, "line " + lot.publicId(), lot.id(), lot.organisationId(), lot.publicId());
    }
}
