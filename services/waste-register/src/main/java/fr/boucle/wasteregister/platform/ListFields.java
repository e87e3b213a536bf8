package fr.boucle.wasteregister.platform;

import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** The fields of a register's lines, as the platform groups them. */
@Tag(name = "lines")
@Controller("/api/waste-register/fields")
@Secured({Role.KEEPER, Role.AUDITOR, Role.STEWARD})
class ListFields {
    private final FieldNames names;

    ListFields(FieldNames names) {
        this.names = names;
    }

    @Operation(
            summary = "The fields of a register's lines",
            description =
                    "Grouped: who keeps it, which waste, how much and when, from where, who carries it, where to, what"
                            + " becomes of it, who intervenes. Each with its label in French, the platform's column name,"
                            + " whether a line needs it, and what it may hold where that is a short list.")
    @Get
    HttpResponse<List<FieldGroupView>> list(@QueryValue RegisterType type) {
        return HttpResponse.ok(names.groups(type));
    }
}
