package fr.boucle.wasteregister.code;

import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.law.RefusalWords;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A steward takes a published list over from a day on, having seen what it changes. */
@Tag(name = "codes")
@Controller("/api/waste-register/rule-tables/{table}")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class AdoptTable {
    private final Adoptions adoptions;
    private final RuleTables tables;
    private final LegalTime legalTime;
    private final RefusalWords words;

    AdoptTable(Adoptions adoptions, RuleTables tables, LegalTime legalTime, RefusalWords words) {
        this.words = words;
        this.adoptions = adoptions;
        this.tables = tables;
        this.legalTime = legalTime;
    }

    @Serdeable
    record PreviewCommand(
            @NotBlank @Size(max = 900_000) String content,
            @NotNull LocalDate validFrom) {}

    @Serdeable
    record Command(
            @NotBlank @Size(max = 900_000) String content,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 400) String source) {}

    @Serdeable
    record View(UUID versionId, RuleTable table, LocalDate validFrom, TableDifferenceView difference) {}

    @Operation(
            summary = "See what a published list would change",
            description =
                    "content: CSV with a line of titles, by semicolons or commas; code is needed, what a file does not say of a known code"
                            + " stays as it is. The difference is to the list that holds on validFrom. Changes nothing. 422 with each"
                            + " line that is no row of this list, or with what the file must be when it is no list at all, in the language of"
                            + " Accept-Language (fr, en), else in French.")
    @Post("/previews")
    @Status(HttpStatus.OK)
    TableDifferenceView preview(RuleTable table, @Valid @Body PreviewCommand asked) {
        return difference(table, read(table, asked.content(), asked.validFrom()), asked.validFrom());
    }

    @Operation(
            summary = "Adopt a published list",
            description =
                    "From validFrom on, which is not before the list adopted last begins; lines of earlier days are judged by the list of"
                            + " their day, for ever. source: where it was published, and when. The id is the client's: repeating"
                            + " gives the same answer.")
    @Put("/versions/{id}")
    HttpResponse<View> adopt(
            RuleTable table, UUID id, @Valid @Body Command asked, @Parameter(hidden = true) Actor actor) {
        if (adoptions.has(id)) {
            return HttpResponse.ok(new View(
                    id, table, asked.validFrom(), new TableDifferenceView(0, List.of(), List.of(), List.of())));
        }
        LocalDate last = tables.all(table).getLast().from();
        if (asked.validFrom().isBefore(last)) {
            throw dayNotAllowed("validFrom is " + last + " or later: that list was adopted.");
        }
        TableFile file = read(table, asked.content(), asked.validFrom());
        TableDifferenceView difference = difference(table, file, asked.validFrom());
        if (difference.isNothing()) {
            throw refused(
                    List.of("C'est déjà la liste en vigueur le " + asked.validFrom() + " : il n'y a rien à adopter."));
        }
        adoptions.keep(id, table, asked, TableFile.text(table, file.rows()), actor);
        tables.refresh();
        return HttpResponse.ok(new View(id, table, asked.validFrom(), difference));
    }

    private TableFile read(RuleTable table, String content, LocalDate day) {
        TableFile file = TableFile.read(table, content, tables.on(table, day));
        if (!file.faults().isEmpty()) {
            throw refused(file.faults());
        }
        return file;
    }

    /** Each fault is said to whoever asks, in their language, at the file. */
    private Refusal refused(List<String> faults) {
        return words.forReader(new Refusal(
                WasteRefusal.TABLE_NOT_ACCEPTABLE,
                faults.getFirst(),
                faults.stream()
                        .map(fault -> new Refusal.FieldFault("/content", fault))
                        .toList()));
    }

    private static Refusal dayNotAllowed(String why) {
        return new Refusal(WasteRefusal.DATE_NOT_ALLOWED, why, List.of(new Refusal.FieldFault("/validFrom", why)));
    }

    private TableDifferenceView difference(RuleTable table, TableFile file, LocalDate day) {
        if (day.isBefore(legalTime.today().minusYears(1))) {
            throw dayNotAllowed("validFrom lies at most a year back: lines since then are judged by it.");
        }
        return TableDifferenceView.between(table, tables.on(table, day).rows(), file.rows());
    }
}
