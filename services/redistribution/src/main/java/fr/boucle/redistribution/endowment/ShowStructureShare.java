package fr.boucle.redistribution.endowment;

import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

@Tag(name = "Structures")
@Controller("/api/redistribution/structure-share")
@Secured({Role.DECIDER, Role.STEWARD, Role.AUDITOR, Role.MEDIATOR, Role.AGENT})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowStructureShare {
    private final StructureShare share;

    ShowStructureShare(StructureShare share) {
        this.share = share;
    }

    /**
     * The share in force, and what it leaves of each kind now.
     *
     * @param version the public name of the rule
     * @param adopted the last shares that were adopted, those to come with them
     */
    @Serdeable
    record View(int percent, String version, List<Room> rooms, List<StructureShare.Adopted> adopted) {}

    @Operation(
            summary = "How much of the stock structures may have now, by kind",
            description =
                    "While households wait for a kind, structures have at most percent of what is in stock of it or promised"
                            + " to them. room: how many may still be promised.")
    @Get
    @Transactional(readOnly = true)
    View show() {
        return new View(share.percent(), share.version(), share.rooms(), share.adopted());
    }
}
