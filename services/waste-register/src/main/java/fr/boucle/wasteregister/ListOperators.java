package fr.boucle.wasteregister;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Paging;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Shows the operators, each proof with whether it holds today. */
@Tag(name = "operators")
@Controller("/api/waste-register/operators")
@Secured({Role.KEEPER, Role.AUDITOR, Role.STEWARD})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListOperators {
    private final Operators operators;
    private final LegalTime legalTime;

    ListOperators(Operators operators, LegalTime legalTime) {
        this.operators = operators;
        this.legalTime = legalTime;
    }

    @Serdeable
    record Shown(
            UUID operatorId,
            String name,
            String siret,
            String address,
            String postalCode,
            String city,
            Set<Operator.Kind> kinds,
            List<ShownProof> proofs) {}

    @Serdeable
    record ShownProof(
            Operator.ProofKind kind, String number, LocalDate validFrom, LocalDate validUntil, boolean validToday) {}

    @Operation(summary = "Operators", description = "Paged by id. validToday is by the territory's legal day.")
    @Get
    HttpResponse<List<Shown>> list(HttpRequest<?> request) {
        Paging paging = Paging.of(request);
        List<Shown> shown = operators.list(Cursor.of(paging), paging.fetch()).stream()
                .map(stored -> shown(stored.operator()))
                .toList();
        return paging.answer(request, shown, Shown::operatorId);
    }

    @Operation(summary = "One operator", description = "With its proofs and an ETag.")
    @Get("/{id}")
    HttpResponse<Shown> one(UUID id) {
        Operators.Stored stored =
                operators.find(id).orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No operator has this id."));
        return new Version(stored.version()).tag(HttpResponse.ok(shown(stored.operator())));
    }

    private Shown shown(Operator operator) {
        LocalDate today = legalTime.today();
        List<ShownProof> proofs = operator.proofs().stream()
                .map(proof -> new ShownProof(
                        proof.kind(), proof.number(), proof.validFrom(), proof.validUntil(), proof.holds(today)))
                .toList();
        return new Shown(
                operator.id(),
                operator.name(),
                operator.siret(),
                operator.address(),
                operator.postalCode(),
                operator.city(),
                operator.kinds(),
                proofs);
    }
}
