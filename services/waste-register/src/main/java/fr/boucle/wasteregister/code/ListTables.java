package fr.boucle.wasteregister.code;

import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The published lists that lines are judged by, with the days from which each holds. */
@Tag(name = "codes")
@Controller("/api/waste-register/rule-tables")
@Secured({Role.STEWARD, Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListTables {
    private final AdoptedTables adopted;
    private final RuleTables tables;
    private final LegalTime legalTime;

    ListTables(AdoptedTables adopted, RuleTables tables, LegalTime legalTime) {
        this.adopted = adopted;
        this.tables = tables;
        this.legalTime = legalTime;
    }

    /**
     * A list from a day on.
     *
     * @param validFrom none for what ships with the program
     */
    @Serdeable
    record VersionView(
            @Nullable UUID versionId,
            @Nullable LocalDate validFrom,
            @Nullable String source,
            @Nullable UUID memberId,
            @Nullable Instant adoptedAt) {
        private static final VersionView SHIPPED = new VersionView(null, null, null, null, null);
    }

    @Serdeable
    record View(RuleTable table, int rows, List<VersionView> versions) {}

    @Operation(
            summary = "The published lists and their versions",
            description = "rows: of the one that holds today. Versions in the order of the days from which they hold.")
    @Get
    List<View> list() {
        List<AdoptedTables.Row> all = adopted.all();
        return Stream.of(RuleTable.values())
                .map(table -> {
                    List<VersionView> versions = new ArrayList<>(List.of(VersionView.SHIPPED));
                    all.stream()
                            .filter(row -> row.table() == table)
                            .forEach(row -> versions.add(new VersionView(
                                    row.id(), row.validFrom(), row.source(), row.memberId(), row.adoptedAt())));
                    return new View(table, tables.current(table).rows().size(), versions);
                })
                .toList();
    }

    @Operation(
            summary = "A published list as a file",
            description =
                    "The list that holds on a day (today unless told), in the form in which a changed one is sent.")
    @Get("/{table}/rows.csv")
    @Produces("text/csv")
    HttpResponse<String> file(RuleTable table, @QueryValue @Nullable LocalDate on) {
        LocalDate day = on == null ? legalTime.today() : on;
        String text = TableFile.text(table, tables.on(table, day).rows());
        return HttpResponse.ok(text)
                .contentType(MediaType.of("text/csv;charset=utf-8"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + table.name().toLowerCase(java.util.Locale.ROOT) + ".csv\"");
    }
}
