package fr.boucle.wasteregister;

import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What waits for someone: a certificate, a treatment, a BSD, a proof about to end, a declaration. */
@Tag(name = "audit")
@Controller("/api/waste-register/alerts")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListAlerts {
    private static final int DECLARATION_DAYS = 7;
    private static final int TREATMENT_DAYS = 90;
    private static final int PROOF_DAYS = 60;
    private static final int MOST_OPERATORS = 10_000;
    private static final int MONTHS_BACK = 18;

    private final Audits audits;
    private final Lines lines;
    private final LineView view;
    private final Operators operators;
    private final LegalTime legalTime;
    private final InstantSource clock;

    ListAlerts(
            Audits audits, Lines lines, LineView view, Operators operators, LegalTime legalTime, InstantSource clock) {
        this.audits = audits;
        this.lines = lines;
        this.view = view;
        this.operators = operators;
        this.legalTime = legalTime;
        this.clock = clock;
    }

    enum Kind {
        DESTRUCTION_CERTIFICATE_MISSING,
        TREATMENT_LATE,
        BSD_MISSING,
        PROOF_ENDS_SOON,
        PROOF_ENDED,
        DECLARATION_DUE,
        DECLARATION_LATE
    }

    /** subjectId: the item, lot, operator or line; dueOn: the day by which it should be, or should have been, done. */
    @Serdeable
    record Alert(Kind kind, UUID subjectId, LocalDate dueOn, String detail) {}

    @Operation(
            summary = "Alerts",
            description =
                    "Open until what they wait for is recorded. Certificates: each medium of a data-bearing item that"
                            + " left. Treatment: not final 90 days after the consignment (Boucle's own delay). BSD:"
                            + " dangerous waste that left without its number. Proofs: ended, or ending within 60 days."
                            + " Declarations: dangerous or POP waste and SSD are declared within 7 days of the line's date"
                            + " (R541-43 II).")
    @Get
    HttpResponse<List<Alert>> list(@Parameter(hidden = true) Actor actor) {
        Reader reader = Reader.of(actor, clock.instant());
        LocalDate today = legalTime.today();
        List<Alert> alerts = new ArrayList<>();
        audits.uncertified(reader.everything(), reader.organisation(), reader.at())
                .forEach(item -> alerts.add(new Alert(
                        Kind.DESTRUCTION_CERTIFICATE_MISSING,
                        item.id(),
                        item.consignedOn(),
                        "medium " + (item.serialNumber() == null ? "not told" : item.serialNumber()))));
        audits.lots(ListLines.FIRST_DAY, today, reader.everything(), reader.organisation(), reader.at())
                .forEach(lot -> ofLot(lot, today).forEach(alerts::add));
        operators.list(Cursor.START, MOST_OPERATORS).stream()
                .flatMap(stored -> ofOperator(stored.operator(), today))
                .forEach(alerts::add);
        lines
                .undeclared(today.minusMonths(MONTHS_BACK), reader.everything(), reader.organisation(), reader.at())
                .stream()
                .filter(this::isDeclared)
                .forEach(line -> alerts.add(ofLine(line, today)));
        return HttpResponse.ok(alerts);
    }

    private static Stream<Alert> ofLot(Audits.Consigned lot, LocalDate today) {
        List<Alert> alerts = new ArrayList<>();
        LocalDate due = lot.consignedOn().plusDays(TREATMENT_DAYS);
        if (!Boolean.TRUE.equals(lot.treatmentFinal()) && today.isAfter(due)) {
            alerts.add(new Alert(Kind.TREATMENT_LATE, lot.id(), due, "line " + lot.publicId()));
        }
        if (WasteCodes.isDangerous(lot.wasteCode()) && lot.bsdNumber() == null) {
            alerts.add(new Alert(Kind.BSD_MISSING, lot.id(), lot.consignedOn(), "line " + lot.publicId()));
        }
        return alerts.stream();
    }

    /** Of each kind of proof the last to end counts: a renewed one is no alert. */
    private static Stream<Alert> ofOperator(Operator operator, LocalDate today) {
        return Stream.of(Operator.ProofKind.values())
                .flatMap(kind -> operator.lastProof(kind).stream())
                .filter(proof -> proof.validUntil().isBefore(today.plusDays(PROOF_DAYS)))
                .map(proof -> new Alert(
                        proof.validUntil().isBefore(today) ? Kind.PROOF_ENDED : Kind.PROOF_ENDS_SOON,
                        operator.id(),
                        proof.validUntil(),
                        operator.name() + ": " + proof.kind() + " " + proof.number()));
    }

    private boolean isDeclared(Lines.Row line) {
        LineFields fields = view.fields(line.fields());
        return line.type() == RegisterType.SSD
                || WasteCodes.isDangerous(line.wasteCode())
                || fields.get("wastePop").filter("OUI"::equals).isPresent()
                || fields.get("wasteIsDangerous").filter("OUI"::equals).isPresent();
    }

    private static Alert ofLine(Lines.Row line, LocalDate today) {
        LocalDate due = line.lineDate().plusDays(DECLARATION_DAYS);
        return new Alert(
                today.isAfter(due) ? Kind.DECLARATION_LATE : Kind.DECLARATION_DUE,
                line.id(),
                due,
                "line " + line.publicId() + ", version " + line.version());
    }
}
