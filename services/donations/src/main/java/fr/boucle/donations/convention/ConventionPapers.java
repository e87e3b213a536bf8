package fr.boucle.donations.convention;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fr.boucle.documents.Pdf;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Date;
import java.util.UUID;

/** What goes with a convention on paper or in a calendar: the PDF, the slip signed at the door, the pick-up. */
@Tag(name = "conventions")
@Controller("/api/donations/conventions/{conventionId}")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConventionPapers {
    private final ConventionRows rows;
    private final CededDevices devices;
    private final PickUps pickUps;

    ConventionPapers(ConventionRows rows, CededDevices devices, PickUps pickUps) {
        this.rows = rows;
        this.devices = devices;
        this.pickUps = pickUps;
    }

    @Operation(
            summary = "The convention as PDF",
            description = "Tagged and accessible (PDF/UA); the signed text is the HTML.")
    @Get("/pdf")
    @Produces(MediaType.APPLICATION_PDF)
    @Secured({Role.AGENT, Role.TECHNICIAN, Role.AUDITOR})
    @Transactional(readOnly = true)
    byte[] pdf(UUID conventionId, @Parameter(hidden = true) Actor actor) {
        return Pdf.of(find(conventionId, actor).text());
    }

    @Operation(summary = "The hand-over slip as PDF", description = "One box per device to tick when it changes hands.")
    @Get("/slip")
    @Produces(MediaType.APPLICATION_PDF)
    @Secured({Role.AGENT, Role.TECHNICIAN})
    @Transactional(readOnly = true)
    byte[] slip(UUID conventionId, @Parameter(hidden = true) Actor actor) {
        ConventionRow row = find(conventionId, actor);
        return Pdf.of(HandOverSlip.of(row.id(), row.textSha256(), devices.of(row.id())));
    }

    @Operation(summary = "The pick-up as iCalendar", description = "404 until hours are agreed.")
    @Get("/pick-up")
    @Produces("text/calendar")
    @Secured({Role.AGENT, Role.TECHNICIAN})
    @Transactional(readOnly = true)
    String calendar(UUID conventionId, @Parameter(hidden = true) Actor actor) {
        ConventionRow row = find(conventionId, actor);
        PickUp pickUp = pickUps.of(conventionId)
                .filter(PickUp::agreed)
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND, "No pick-up is agreed yet: one side proposes, the other agrees."));
        VEvent event = new VEvent();
        event.setUid(row.id() + "@boucle");
        event.setSequence((int) pickUp.version());
        event.setSummary("Retrait de " + rows.count(conventionId) + " appareils");
        event.setDescription("Convention " + row.id());
        event.setDateStart(Date.from(pickUp.startsAt()));
        event.setDateEnd(Date.from(pickUp.endsAt()));
        ICalendar calendar = new ICalendar();
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }

    private ConventionRow find(UUID conventionId, Actor actor) {
        return rows.find(conventionId)
                .filter(row -> actor.is(Role.AUDITOR) || row.isOf(actor.organisation()))
                .orElseThrow(Convention::none);
    }
}
