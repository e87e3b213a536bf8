package fr.boucle.wasteregister.archive;

import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The closed years of a register, those that could be closed, and the sealed file of each. */
@Tag(name = "archives")
@Controller("/api/waste-register/archives")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListArchives {
    private final ArchiveRows rows;
    private final Archives archives;
    private final ArchiveFile files;
    private final Looks looks;
    private final LegalTime legalTime;

    ListArchives(ArchiveRows rows, Archives archives, ArchiveFile files, Looks looks, LegalTime legalTime) {
        this.rows = rows;
        this.archives = archives;
        this.files = files;
        this.looks = looks;
        this.legalTime = legalTime;
    }

    /** @param ripe the years of one's own register that three whole ones have followed and that are not closed */
    @Serdeable
    record View(List<ArchiveView> archives, List<Integer> ripe) {}

    @Operation(
            summary = "Archived years",
            description = "A keeper's own, the newest first, and those that could be archived; an auditor sees all.")
    @Get
    View list(@Parameter(hidden = true) Actor actor) {
        List<ArchiveView> closed = rows.all(actor.is(Role.AUDITOR), actor.organisation()).stream()
                .map(archives::view)
                .toList();
        List<Integer> done = closed.stream()
                .filter(one -> one.organisationId().equals(actor.organisation()))
                .map(ArchiveView::year)
                .toList();
        int before = KeptYears.firstThatMustWait(legalTime.today());
        return new View(
                closed,
                rows.years(actor.organisation(), KeptYears.first(before)).stream()
                        .filter(year -> !done.contains(year))
                        .toList());
    }

    @Operation(
            summary = "The sealed file of an archived year",
            description =
                    "A ZIP in the format of a dossier (infra/verify, §8): each version's entry with its inclusion proof, the checkpoint,"
                            + " the explanations with their salts, the manifest. The same year gives the same bytes. organisationId: the"
                            + " site, for auditors; one's own unless told.")
    @Get("/{year}/file")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> file(
            int year, @QueryValue @Nullable UUID organisationId, @Parameter(hidden = true) Actor actor) {
        UUID site = organisationId == null ? actor.organisation() : organisationId;
        ArchiveRows.Row row = Stream.of(site)
                .filter(one -> actor.is(Role.AUDITOR) || one.equals(actor.organisation()))
                .flatMap(one -> rows.find(one, year).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No archive of that year that you may read."));
        looks.record(actor, "archive", String.valueOf(year), site);
        StreamedFile file = new StreamedFile(files.of(row), MediaType.of("application/zip"));
        return HttpResponse.ok(file.attach("registre-archive-" + year + ".zip"));
    }
}
