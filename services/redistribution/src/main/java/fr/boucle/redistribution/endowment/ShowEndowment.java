package fr.boucle.redistribution.endowment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Tag(name = "Structures")
@Controller("/api/redistribution/endowments/{reference}")
@Secured({Role.DECIDER, Role.MEDIATOR, Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowEndowment {
    private final Endowments endowments;
    private final EndowmentViews views;
    private final HeldDevices devices;
    private final Preparers preparers;
    private final Correspondence correspondence;

    ShowEndowment(
            Endowments endowments,
            EndowmentViews views,
            HeldDevices devices,
            Preparers preparers,
            Correspondence correspondence) {
        this.endowments = endowments;
        this.views = views;
        this.devices = devices;
        this.preparers = preparers;
        this.correspondence = correspondence;
    }

    /**
     * What a structure asked for, whole.
     *
     * @param needs in its words; who answers for the devices likewise: for the structure and for who decides
     * @param own whether the reader's organisation asked
     * @param devices those that it was promised, has or had
     * @param workshops who prepares them, and where they are fetched
     */
    @Serdeable
    record View(
            @JsonUnwrapped EndowmentView endowment,
            @Nullable String needs,
            @Nullable String answersFor,
            boolean own,
            @JsonUnwrapped Answered answered,
            @JsonUnwrapped Correspondence.Told told,
            List<HeldDevices.HeldDeviceView> devices,
            List<Preparers.Preparer> workshops) {
        @Override
        public String toString() {
            return "View of " + endowment.reference();
        }
    }

    /** What was decided, in words, and how it ended. */
    @Serdeable
    record Answered(
            @Nullable RefusedBecause reasonCode,
            @Nullable String explanation,
            @Nullable Instant decidedAt,
            @Nullable Ending ending) {}

    @Operation(
            summary = "What a structure asked for, with its devices",
            description =
                    "A decider sees each, a structure its own, a workshop those that its devices are promised to, without what the structure wrote.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<View> show(String reference, @Parameter(hidden = true) Actor actor) {
        Endowments.Found found = endowments.get(reference, actor);
        Endowments.Told told = endowments.told(found.id());
        boolean reads = actor.is(Role.DECIDER) || found.isOf(actor);
        List<HeldDevices.HeldDeviceView> held = devices.of(found.id());
        return new Version(found.version())
                .tag(HttpResponse.ok(new View(
                        views.of(found, held),
                        reads ? told.needs() : null,
                        reads ? told.answersFor() : null,
                        found.isOf(actor),
                        answered(found.endowment(), told, reads),
                        reads ? correspondence.of(found.endowment(), actor) : Correspondence.Told.NOTHING,
                        held,
                        preparers.of(held))));
    }

    private static Answered answered(Endowment endowment, Endowments.Told told, boolean reads) {
        return new Answered(
                endowment instanceof Endowment.Refused refused ? refused.reasonCode() : null,
                reads && !told.explanation().isEmpty() ? told.explanation() : null,
                told.decidedAt(),
                endowment instanceof Endowment.Ended ended ? ended.ending() : null);
    }
}
