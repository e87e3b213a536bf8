package fr.boucle.wasteregister.operator;

import fr.boucle.wasteregister.delegation.Cursor;
import fr.boucle.wasteregister.law.LegalTime;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

    @Operation(summary = "Operators", description = "Paged by id. validToday is by the territory's legal day.")
    @Get
    HttpResponse<List<OperatorView>> list(HttpRequest<?> request) {
        Paging paging = Paging.of(request);
        List<OperatorView> shown = operators.list(Cursor.of(paging), paging.fetch()).stream()
                .map(this::shown)
                .toList();
        return paging.answer(request, shown, OperatorView::operatorId);
    }

    @Operation(summary = "One operator", description = "With its proofs and an ETag.")
    @Get("/{id}")
    HttpResponse<OperatorView> one(UUID id) {
        Operators.Stored stored =
                operators.find(id).orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No operator has this id."));
        return new Version(stored.version()).tag(HttpResponse.ok(shown(stored)));
    }

    private OperatorView shown(Operators.Stored stored) {
        return OperatorView.of(stored.operator(), legalTime.today());
    }
}
