package fr.boucle.wasteregister;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines as the file the State's platform reads. */
@Tag(name = "exports")
@Controller("/api/waste-register/exports/trackdechets/{file}")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ExportLines {
    private static final int MOST = 50_000;
    private static final Map<String, RegisterType> REGISTERS = Map.of(
            "outgoing", RegisterType.OUTGOING_WASTE, "incoming", RegisterType.INCOMING_WASTE, "ssd", RegisterType.SSD);
    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");
    private static final MediaType XLSX =
            MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Lines lines;
    private final LineView view;
    private final Templates templates;
    private final Looks looks;
    private final InstantSource clock;

    ExportLines(Lines lines, LineView view, Templates templates, Looks looks, InstantSource clock) {
        this.lines = lines;
        this.view = view;
        this.templates = templates;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "Lines as the platform's file",
            description = "file: outgoing, incoming or ssd, then .csv (semicolons, UTF-8) or .xlsx (texts only, so that"
                    + " codes and SIRETs stay what they are). The template's headers in its order; the newest"
                    + " version of each line whose date lies from..to, Motif MODIFIER or ANNULER where it is a"
                    + " correction; the same lines make the same bytes. At most 50,000 lines.")
    @Get
    HttpResponse<byte[]> export(
            String file,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @Parameter(hidden = true) Actor actor) {
        int dot = file.lastIndexOf('.');
        RegisterType type = dot < 0 ? null : REGISTERS.get(file.substring(0, dot));
        String format = dot < 0 ? "" : file.substring(dot + 1);
        if (type == null || !(format.equals("csv") || format.equals("xlsx"))) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "The files are outgoing, incoming and ssd, .csv or .xlsx.");
        }
        Reader reader = Reader.of(actor, clock.instant());
        LinesFile rows = new LinesFile(
                templates.of(type),
                lines
                        .list(
                                Cursor.START,
                                from == null ? ListLines.FIRST_DAY : from,
                                to == null ? ListLines.LAST_DAY : to,
                                type.name(),
                                "",
                                true,
                                Cursor.START,
                                reader.everything(),
                                reader.organisation(),
                                reader.at(),
                                MOST)
                        .stream()
                        .map(this::cells)
                        .toList());
        looks.record(actor, "export-lines", file, null);
        boolean csv = format.equals("csv");
        return HttpResponse.ok(csv ? rows.csv() : rows.xlsx())
                .contentType(csv ? CSV : XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    }

    private LineFields cells(Lines.Row line) {
        LineFields fields = view.fields(line.fields());
        return line.reason().equals("WRITTEN") ? fields : fields.with(Map.of("reason", line.reason()));
    }
}
