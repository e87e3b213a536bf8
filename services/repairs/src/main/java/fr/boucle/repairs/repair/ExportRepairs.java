package fr.boucle.repairs.repair;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/exports/ords.csv")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Exports")
class ExportRepairs {
    private final RepairAttempts attempts;
    private final ZoneId zone;

    ExportRepairs(RepairAttempts attempts, @Value("${boucle.territory-zone:Europe/Paris}") String zone) {
        this.attempts = attempts;
        this.zone = ZoneId.of(zone);
    }

    @Operation(
            summary = "Your workshop's repair attempts in the Open Repair Data Standard v0.3",
            description =
                    "CSV, UTF-8, strict to the standard's schema; failed attempts too. problems=true adds the free"
                            + " texts: read them before you publish. At most 1 000 rows after the number ?after=.")
    @Get
    @Produces("text/csv")
    @Transactional(readOnly = true)
    HttpResponse<String> export(
            @QueryValue @Nullable Boolean problems,
            @QueryValue @Nullable Long after,
            @Parameter(hidden = true) Actor actor) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(OrdsRow.HEADER);
            attempts.of(actor.organisation(), after == null ? 0 : after).stream()
                    .map(attempt -> OrdsRow.of(attempt, zone, Boolean.TRUE.equals(problems)))
                    .forEach(row -> csv.writeRecord(row.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HttpResponse.ok(text.toString())
                .header("Content-Disposition", "attachment; filename=\"OpenRepairData_v0.3_boucle.csv\"");
    }
}
