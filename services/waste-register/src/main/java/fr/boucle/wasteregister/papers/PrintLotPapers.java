package fr.boucle.wasteregister.papers;

import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.lot.Lot;
import fr.boucle.wasteregister.lot.Lots;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
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
import java.time.InstantSource;
import java.util.UUID;

/** The papers of a lot: for its container, for the driver, for whoever destroys its media. */
@Tag(name = "papers")
@Controller("/api/waste-register/lots/{id}/papers/{file}")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class PrintLotPapers {
    private final Lots lots;
    private final LotPapers papers;
    private final Looks looks;
    private final InstantSource clock;

    PrintLotPapers(Lots lots, LotPapers papers, Looks looks, InstantSource clock) {
        this.lots = lots;
        this.papers = papers;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "A paper of a lot",
            description = "file: label (for the container), collection-slip (for the driver, once consigned),"
                    + " destruction-list (each medium by serial number), then .html or .pdf (tagged). In French.")
    @Get
    @Produces({MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
    @Transactional
    HttpResponse<byte[]> print(UUID id, String file, @Parameter(hidden = true) Actor actor) {
        PaperFile asked = PaperFile.named(file);
        Lot lot = lots.find(id, Reader.of(actor, clock.instant()))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No lot that you may read has this id."))
                .lot();
        Sheet sheet =
                switch (asked.paper()) {
                    case "label" -> papers.label(lot);
                    case "collection-slip" ->
                        papers.slip(
                                lot,
                                lot.left()
                                        .orElseThrow(() -> new Refusal(
                                                WasteRefusal.NOT_CONSIGNED,
                                                "The slip says who takes the lot: consign it first.")));
                    case "destruction-list" -> papers.destruction(lot);
                    default ->
                        throw new Refusal(
                                CommonRefusal.NOT_FOUND, "The papers are label, collection-slip and destruction-list.");
                };
        looks.record(actor, "paper", id.toString(), lot.identity().organisation());
        return asked.answer(sheet, asked.paper() + "-" + papers.name(lot));
    }
}
