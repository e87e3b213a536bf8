package fr.boucle.redistribution.request;

import fr.boucle.redistribution.territory.Territory;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Tag(name = "The household")
@Controller("/api/redistribution/availability")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowAvailability {
    private final Availabilities availabilities;
    private final Territory territory;

    ShowAvailability(Availabilities availabilities, Territory territory) {
        this.availabilities = availabilities;
        this.territory = territory;
    }

    @Operation(
            summary = "Which kinds can be asked for, how many there are, and how long others have waited",
            description =
                    "Public, before anything is filled in. communeCode: where the household lives. waits is a range of days"
                            + " from the hand-overs of six months, absent while it is not known yet.")
    @Get
    @Transactional(readOnly = true)
    List<AvailabilityView> show(@QueryValue @Nullable String communeCode) {
        return availabilities.in(communeCode == null ? "" : territory.area(communeCode));
    }
}
