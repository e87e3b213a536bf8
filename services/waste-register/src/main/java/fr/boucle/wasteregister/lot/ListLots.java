package fr.boucle.wasteregister.lot;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.persistence.TypedWords;
import fr.boucle.wasteregister.code.Labels;
import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Readers;
import fr.boucle.wasteregister.site.Organisations;
import fr.boucle.web.Actor;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
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
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists lots: a keeper the own site's and those lent to it, an auditor all. */
@Tag(name = "lots")
@Controller("/api/waste-register")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListLots {
    private static final String USUAL_ORDER = "openedAt";
    private static final String FOUND_IN = """
            l.waste_code LIKE ? OR CAST(l.lot_number AS CHAR) LIKE ? OR l.public_id LIKE ? OR l.bsd_number LIKE ?
            OR l.destination_id IN (SELECT o.id FROM operator o WHERE o.name LIKE ?)""";
    private static final String NAMED = "CAST(l.lot_number AS CHAR) LIKE ? OR l.bsd_number LIKE ?";
    private static final Spreadsheet<LotView> SHEET = new Spreadsheet<>(
            "Lots de déchets",
            List.of(
                    new Spreadsheet.Column<>("Lot", LotView::number),
                    new Spreadsheet.Column<>("Ouvert le", LotView::openedAt),
                    new Spreadsheet.Column<>("Établissement", LotView::organisationName),
                    new Spreadsheet.Column<>("Code du déchet", LotView::wasteCode),
                    new Spreadsheet.Column<>("État", view -> Labels.of(view.state())),
                    new Spreadsheet.Column<>("Données à détruire", view -> view.dataBearing() ? "oui" : "non"),
                    new Spreadsheet.Column<>("Masse (kg)", view -> Spreadsheet.kilograms(view.massGrams())),
                    new Spreadsheet.Column<>("Pesée", view -> Labels.of(view.weightType())),
                    new Spreadsheet.Column<>("Enlevé le", LotView::consignedOn),
                    new Spreadsheet.Column<>("Destinataire", LotView::destinationName),
                    new Spreadsheet.Column<>("Opération", LotView::operationCode),
                    new Spreadsheet.Column<>("Bordereau", LotView::bsdNumber),
                    new Spreadsheet.Column<>("Ligne du registre", LotView::publicId)));

    private final Listings listings;
    private final LotViews views;
    private final Looks looks;
    private final Readers readers;

    ListLots(Listings listings, LotViews views, Looks looks, Readers readers) {
        this.listings = listings;
        this.views = views;
        this.looks = looks;
        this.readers = readers;
    }

    @Operation(
            summary = "Lots",
            description =
                    "state (OPEN, WEIGHED, CONSIGNED, TREATED; EMPTIED, all items elsewhere, only when asked for); wasteCode;"
                            + " organisationId, the site; operatorId, who carries or treats; from, to: the day of opening, both"
                            + " included; deviceId, a device with an item inside; named: the whole number"
                            + " of the lot or of its note; q: words of the code, the line's number, the"
                            + " note's number or the recipient's name. They combine. sort: openedAt, wasteCode, massGrams,"
                            + " dataBearing, organisationName, consignedOn or state; the first opened first unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/lots")
    @Transactional
    HttpResponse<List<LotView>> list(
            HttpRequest<?> request,
            @QueryValue @Nullable LotState state,
            @QueryValue @Nullable String wasteCode,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue @Nullable UUID operatorId,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable UUID deviceId,
            @QueryValue @Nullable String named,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, state, wasteCode, organisationId, operatorId, from, to, deviceId, named, q);
        looks.record(actor, "lots", request.getPath(), null);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(views::all)
                .answer(request);
    }

    @Operation(summary = "Lots as a file", description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/lots.{format}")
    @Produces(MediaType.ALL)
    @Transactional
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue @Nullable LotState state,
            @QueryValue @Nullable String wasteCode,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue @Nullable UUID operatorId,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable UUID deviceId,
            @QueryValue @Nullable String named,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Listing listing = listing(actor, state, wasteCode, organisationId, operatorId, from, to, deviceId, named, q);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        looks.record(actor, "lots", request.getPath(), null);
        return SHEET.download(
                "lots-de-dechets",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views.all(ids).forEach(row)));
    }

    private Listing listing(
            Actor actor,
            @Nullable LotState state,
            @Nullable String wasteCode,
            @Nullable UUID organisationId,
            @Nullable UUID operatorId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID deviceId,
            @Nullable String named,
            @Nullable String q) {
        return readers.of(actor)
                .keep(Listing.of("waste_lot l", "l.id"), "l.organisation_id")
                .whereGiven(state == null ? "l.state <> ?" : "l.state = ?", state == null ? LotState.EMPTIED : state)
                .whereGiven("l.waste_code = ?", wasteCode == null ? null : WasteCodes.normalised(wasteCode))
                .whereGiven("l.organisation_id = ?", organisationId)
                .whereGiven("l.destination_id = ? OR l.transporter_id = ?", operatorId)
                .whereDays("l.opened_at", from, to)
                .whereGiven("l.id IN (SELECT i.lot_id FROM waste_item i WHERE i.device_id = ?)", deviceId)
                .whereWords(FOUND_IN, WasteCodes.asOneWord(q))
                .whereGiven(NAMED, named == null ? null : TypedWords.whole(named))
                .column("openedAt", "l.opened_at", Listing.Kind.TIME)
                .column("wasteCode", "l.waste_code", Listing.Kind.TEXT)
                .column("massGrams", "COALESCE(l.mass_grams, 0)", Listing.Kind.NUMBER)
                .column("dataBearing", "l.data_bearing", Listing.Kind.NUMBER)
                .column("organisationName", Organisations.BY_NAME.formatted("l"), Listing.Kind.TEXT)
                .column("consignedOn", "COALESCE(l.consigned_on, DATE '1000-01-01')", Listing.Kind.DAY)
                .column("state", "l.state", Listing.Kind.TEXT);
    }
}
