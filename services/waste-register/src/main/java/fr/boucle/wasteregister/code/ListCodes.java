package fr.boucle.wasteregister.code;

import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the list of waste codes with the days on which each is valid. */
@Tag(name = "codes")
@Controller("/api/waste-register/waste-codes")
@Secured({Role.KEEPER, Role.AUDITOR, Role.STEWARD})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListCodes {
    private final WasteCodes codes;

    ListCodes(WasteCodes codes) {
        this.codes = codes;
    }

    @Operation(
            summary = "Waste codes and their days of validity",
            description =
                    "The list of Decision 2000/532/EC (R541-7), with the codes of batteries that Decision (EU) 2025/934"
                            + " changes on 9 November 2026. Filters: prefix (for instance 16 06) and on, a day. Paged by"
                            + " code; days are both included.")
    @Get
    HttpResponse<List<CodeView>> list(
            @QueryValue(defaultValue = "") String prefix, @QueryValue @Nullable LocalDate on, HttpRequest<?> request) {
        Paging paging = Paging.of(request);
        String after = paging.after() == null ? "" : String.valueOf(paging.after());
        List<CodeView> shown = codes.list(prefix.strip(), on, after, paging.fetch()).stream()
                .map(CodeView::of)
                .toList();
        return paging.answer(request, shown, CodeView::code);
    }
}
