package fr.boucle.donations;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fr.boucle.values.DeviceCode;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** What goes with a convention on paper or in a calendar: the PDF, the slip signed at the door, the pick-up. */
@Tag(name = "conventions")
@Controller("/api/donations/conventions/{conventionId}")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConventionPapers {
    private final Conventions conventions;
    private final Devices devices;
    private final PickUps pickUps;

    ConventionPapers(Conventions conventions, Devices devices, PickUps pickUps) {
        this.conventions = conventions;
        this.devices = devices;
        this.pickUps = pickUps;
    }

    /** The agreed hours. */
    @Serdeable
    record PickUp(@NotNull Instant startsAt, @NotNull Instant endsAt) {}

    @Operation(
            summary = "The convention as PDF",
            description = "Tagged and accessible (PDF/UA); the signed text is the HTML.")
    @Get("/pdf")
    @Produces(MediaType.APPLICATION_PDF)
    @Secured({Role.AGENT, Role.TECHNICIAN})
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
        Conventions.Row row = find(conventionId, actor);
        List<ConventionText.Line> lines = devices.ofClaim(row.claimId()).stream()
                .map(device -> new ConventionText.Line(
                        devices.state(device).asset().hardware(),
                        new DeviceCode(device.code()).printed(),
                        conventions.dataState(conventionId, device.id()),
                        conventions.valueCents(conventionId, device.id())))
                .toList();
        return Pdf.of(HandOverSlip.of(row.id(), row.textSha256(), lines));
    }

    @Operation(
            summary = "Agree on the pick-up",
            description = "Before the hand-over; the last agreed hours count. Repeatable.")
    @Put("/pick-up")
    @Secured(Role.AGENT)
    @Transactional
    HttpResponse<?> agree(UUID conventionId, @Valid @Body PickUp pickUp, @Parameter(hidden = true) Actor actor) {
        Conventions.Row row = conventions.ofEitherSide(conventionId, actor.organisation());
        if (!row.donorId().equals(actor.organisation())) {
            throw Conventions.none();
        }
        if (!pickUp.startsAt().isBefore(pickUp.endsAt())) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "The pick-up ends after it begins.",
                    List.of(new Refusal.FieldFault("/endsAt", "after startsAt")));
        }
        long _ = pickUps.agree(conventionId, pickUp.startsAt(), pickUp.endsAt());
        return HttpResponse.noContent();
    }

    @Operation(summary = "The pick-up as iCalendar", description = "404 until hours are agreed.")
    @Get("/pick-up")
    @Produces("text/calendar")
    @Secured({Role.AGENT, Role.TECHNICIAN})
    @Transactional(readOnly = true)
    String calendar(UUID conventionId, @Parameter(hidden = true) Actor actor) {
        Conventions.Row row = find(conventionId, actor);
        PickUps.Row pickUp = pickUps.of(conventionId)
                .orElseThrow(() ->
                        new Refusal(CommonRefusal.NOT_FOUND, "No pick-up is agreed yet; the donor agrees on one."));
        VEvent event = new VEvent();
        var _ = event.setUid(row.id() + "@boucle");
        var _ = event.setSequence((int) pickUp.version());
        var _ = event.setSummary("Retrait de " + conventions.count(conventionId) + " appareils");
        var _ = event.setDescription("Convention " + row.id());
        var _ = event.setDateStart(Date.from(pickUp.startsAt()));
        var _ = event.setDateEnd(Date.from(pickUp.endsAt()));
        ICalendar calendar = new ICalendar();
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }

    private Conventions.Row find(UUID conventionId, Actor actor) {
        return conventions.find(conventionId, actor.organisation()).orElseThrow(Conventions::none);
    }
}
