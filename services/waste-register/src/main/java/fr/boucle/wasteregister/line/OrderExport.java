package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Exports made in the background: asked for, watched, cancelled, fetched, declared. */
@Tag(name = "exports")
@Controller("/api/waste-register/exports/jobs")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class OrderExport {
    private final ExportJobs jobs;
    private final Declaring declaring;
    private final Looks looks;
    private final LegalTime legalTime;
    private final InstantSource clock;

    OrderExport(ExportJobs jobs, Declaring declaring, Looks looks, LegalTime legalTime, InstantSource clock) {
        this.jobs = jobs;
        this.declaring = declaring;
        this.looks = looks;
        this.legalTime = legalTime;
        this.clock = clock;
    }

    @Serdeable
    record Command(
            @NotBlank @Size(max = 20) String file,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @Serdeable
    record DeclareCommand(@NotNull LocalDate declaredOn) {}

    @Serdeable
    record DeclaredView(int declared) {}

    /** How far an export is; linesTotal is known when it runs. */
    @Serdeable
    record View(
            UUID jobId,
            String file,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String state,
            long linesDone,
            long linesTotal,
            Instant askedAt) {
        private static View of(ExportJob job) {
            ExportJob.Asked asked = job.asked();
            return new View(
                    job.id(),
                    asked.file(),
                    asked.from().equals(ListLines.FIRST_DAY) ? null : asked.from(),
                    asked.to().equals(LineFilter.LAST_DAY) ? null : asked.to(),
                    job.state(),
                    job.linesDone(),
                    job.linesTotal(),
                    asked.at());
        }
    }

    @Operation(
            summary = "Order an export",
            description =
                    "Made in the background and kept for a week: the platform's file (outgoing, incoming or ssd, .csv or"
                            + " .xlsx), lines of from..to. The id is the client's: repeating asks once.")
    @Put("/{id}")
    @Transactional
    HttpResponse<View> order(UUID id, @Valid @Body Command asked, @Parameter(hidden = true) Actor actor) {
        ExportFile _ = ExportFile.named(asked.file());
        LocalDate from = asked.from() == null ? ListLines.FIRST_DAY : asked.from();
        LocalDate to = asked.to() == null ? LineFilter.LAST_DAY : asked.to();
        jobs.ask(
                id,
                actor.organisation(),
                actor.member(),
                actor.is(Role.AUDITOR),
                asked.file(),
                from,
                to,
                clock.instant());
        looks.record(actor, "export-lines", asked.file(), null);
        return HttpResponse.accepted().body(View.of(own(id, actor)));
    }

    @Operation(summary = "Exports of one's organisation", description = "Newest first, of the last week.")
    @Get
    HttpResponse<List<View>> list(@Parameter(hidden = true) Actor actor) {
        return HttpResponse.ok(jobs.orderedBy(actor.organisation(), clock.instant()).stream()
                .map(View::of)
                .toList());
    }

    @Operation(summary = "How far an export is")
    @Get("/{id}")
    HttpResponse<View> one(UUID id, @Parameter(hidden = true) Actor actor) {
        return HttpResponse.ok(View.of(own(id, actor)));
    }

    @Operation(summary = "Cancel an export", description = "At the next piece; one that is done stays.")
    @Put("/{id}/cancellation")
    @Transactional
    HttpResponse<View> cancel(UUID id, @Parameter(hidden = true) Actor actor) {
        jobs.cancel(own(id, actor).id());
        return HttpResponse.ok(View.of(own(id, actor)));
    }

    @Operation(
            summary = "Resume a cancelled export",
            description = "It is made again whole, of the lines as they are now. One that goes on or is done stays.")
    @Put("/{id}/resumption")
    @Transactional
    HttpResponse<View> resume(UUID id, @Parameter(hidden = true) Actor actor) {
        jobs.resume(own(id, actor).id(), clock.instant());
        return HttpResponse.ok(View.of(own(id, actor)));
    }

    @Operation(summary = "The file of an export that is done")
    @Get("/{id}/file")
    HttpResponse<StreamedFile> file(UUID id, @Parameter(hidden = true) Actor actor) {
        ExportJob job = done(id, actor);
        ExportFile file = ExportFile.named(job.asked().file());
        SequenceInputStream pieces = new SequenceInputStream(new KeptPieces(number -> jobs.content(id, number)));
        return HttpResponse.ok(
                new StreamedFile(pieces, file.mediaType()).attach(job.asked().file()));
    }

    @Operation(
            summary = "Record that an export was declared",
            description =
                    "The newest version of each line in it, own or of a register lent to be declared, unless it was declared"
                            + " before: its deadline no longer runs.")
    @Put("/{id}/declaration")
    @Secured(Role.KEEPER)
    HttpResponse<DeclaredView> declare(
            UUID id, @Valid @Body DeclareCommand asked, @Parameter(hidden = true) Actor actor) {
        ExportJob job = done(id, actor);
        if (asked.declaredOn().isAfter(legalTime.today())) {
            throw new Refusal(
                    WasteRefusal.DATE_NOT_ALLOWED, "declaredOn is not after today, " + legalTime.today() + ".");
        }
        LineFilter filter = LineFilter.of(
                job.asked().from(),
                job.asked().to(),
                ExportFile.named(job.asked().file()).type(),
                null,
                null);
        return HttpResponse.ok(new DeclaredView(
                declaring.all(filter, asked.declaredOn(), job.asked().at(), actor)));
    }

    private ExportJob own(UUID id, Actor actor) {
        return jobs.job(id, clock.instant())
                .filter(job -> job.organisation().equals(actor.organisation()))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No export of yours has this id."));
    }

    private ExportJob done(UUID id, Actor actor) {
        ExportJob job = own(id, actor);
        if (!job.state().equals("DONE")) {
            throw new Refusal(
                    WasteRefusal.EXPORT_NOT_DONE, "The export is " + job.state() + ": ask again when it is DONE.");
        }
        return job;
    }
}
