package fr.boucle.wasteregister.papers;

import fr.boucle.values.Mass;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.site.Organisations;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A producer's year: what became of its waste, code by code and line by line. */
@Tag(name = "papers")
@Controller("/api/waste-register/statements/{file}")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class PrintStatement {
    private final StatementRows rows;
    private final Organisations organisations;
    private final Looks looks;

    PrintStatement(StatementRows rows, Organisations organisations, Looks looks) {
        this.rows = rows;
        this.organisations = organisations;
        this.looks = looks;
    }

    @Operation(
            summary = "Yearly statement of a producer",
            description =
                    "file: the year, then .html or .pdf (tagged). What became of the waste that an organisation produced,"
                            + " wherever it was taken apart: the own one's, or (auditor) producerId's. Lots with the mass of its items"
                            + " and of their line; lines written without a lot, where it is the initial producer or none is named, with"
                            + " the line's. By each line's newest version; cancelled lines are left out. In French.")
    @Get
    @Produces({MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
    HttpResponse<byte[]> print(
            String file, @QueryValue @Nullable UUID producerId, @Parameter(hidden = true) Actor actor) {
        PaperFile asked = PaperFile.named(file);
        if (!asked.paper().matches("20[0-9]{2}")) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "The file's name is a year, for instance 2026.pdf.");
        }
        int year = Integer.parseInt(asked.paper());
        UUID producer = producerId == null ? actor.organisation() : producerId;
        if (!producer.equals(actor.organisation()) && !actor.is(Role.AUDITOR)) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "You may read the statement of your own organisation.");
        }
        looks.record(actor, "statement", asked.paper(), producer);
        return asked.answer(sheet(producer, year), "bilan-dechets-" + year);
    }

    private Sheet sheet(UUID producer, int year) {
        Optional<Organisations.Row> known = organisations.find(producer);
        List<StatementRows.Row> found = rows.of(
                producer,
                known.map(Organisations.Row::identifier).orElse(""),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31));
        long items = found.stream().mapToLong(StatementRows.Row::ofItems).sum();
        long grams = found.stream().mapToLong(StatementRows.Row::lineGrams).sum();
        String name = known.map(Organisations.Row::name).orElse("");
        return new Sheet("Bilan annuel des déchets " + year)
                .paragraph("Producteur : " + name)
                .paragraph("Masse de ces lignes au registre : " + FrenchWords.kilograms(new Mass(grams))
                        + ". Masse des éléments de ce producteur, partis en lots : "
                        + FrenchWords.kilograms(new Mass(items))
                        + ". Une ligne peut porter aussi les déchets d'autres producteurs.")
                .paragraph("Chaque ligne du registre se vérifie hors ligne.")
                .table(
                        "Ce qui est parti, par code et par ligne du registre",
                        List.of(
                                "Code",
                                "Ligne",
                                "Parti le",
                                "Reçu par",
                                "Traitement",
                                "Éléments",
                                "Masse des éléments",
                                "Masse au registre"),
                        found.stream().map(PrintStatement::cells).toList());
    }

    private static List<String> cells(StatementRows.Row row) {
        String operation = row.operationCode();
        return List.of(
                row.wasteCode(),
                row.publicId(),
                FrenchWords.day(row.consignedOn()),
                row.operatorName(),
                operation == null ? "" : operation,
                row.itemGrams() == null ? "sans lot" : Long.toString(row.pieces()),
                row.itemGrams() == null ? "" : FrenchWords.kilograms(new Mass(row.ofItems())),
                FrenchWords.kilograms(new Mass(row.lineGrams())));
    }
}
