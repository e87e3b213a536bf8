package fr.boucle.wasteregister.line;

import fr.boucle.documents.ListFormat;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Readers;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.web.Actor;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
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

/** Searches the lines of the register. */
@Tag(name = "lines")
@Controller("/api/waste-register")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
public class ListLines {
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private static final String USUAL_ORDER = "lineDate";

    private final Listings listings;
    private final LineSearch lines;
    private final Looks looks;
    private final Readers readers;

    ListLines(Listings listings, LineSearch lines, Looks looks, Readers readers) {
        this.listings = listings;
        this.lines = lines;
        this.looks = looks;
        this.readers = readers;
    }

    /** Which are looked for; what is given combines. */
    @Introspected
    record Filter(
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable RegisterType type,
            @QueryValue @Nullable String wasteCode,
            @QueryValue @Nullable UUID organisationId,
            @QueryValue @Nullable UUID operatorId,
            @QueryValue @Nullable LineState state,
            @QueryValue @Nullable String publicId,
            @QueryValue @Nullable UUID deviceId,
            @QueryValue @Nullable String q) {
        private Listing narrowed(Listing all) {
            return all.whereGiven("v.line_date >= CAST(? AS DATE)", from == null ? null : from.toString())
                    .whereGiven("v.line_date <= CAST(? AS DATE)", to == null ? null : to.toString())
                    .whereGiven("v.register_type = ?", type)
                    .whereGiven("v.waste_code = ?", wasteCode == null ? null : WasteCodes.normalised(wasteCode))
                    .whereGiven("v.organisation_id = ?", organisationId)
                    .whereGiven("v.reason = ?", state == null ? null : state.reason())
                    .whereGiven(
                            "v.line_id IN (SELECT o.line_id FROM waste_lot o WHERE o.destination_id = ? OR o.transporter_id = ?)",
                            operatorId)
                    .whereGiven(
                            "v.line_id IN (SELECT n.id FROM register_line n WHERE n.public_id = ?)",
                            publicId == null ? null : publicId.strip())
                    .whereGiven(
                            "v.line_id IN (SELECT d.line_id FROM register_line_device d WHERE d.device_id = ?)",
                            deviceId)
                    .whereWords("v.line_id IN (SELECT w.id FROM register_line w WHERE w.public_id LIKE ?)", q);
        }
    }

    @Operation(
            summary = "Lines of the register",
            description =
                    "The newest version of each. from, to: the line's day, both included; type (OUTGOING_WASTE, INCOMING_WASTE,"
                            + " SSD); wasteCode; organisationId, the site; operatorId, who carried or treated the lot; state"
                            + " (WRITTEN, CORRECTED, CANCELLED); publicId, the whole printed number; deviceId, forward from a device"
                            + " to its lines; q: words of the printed number. They combine. sort: lineDate, publicId, type, organisationName,"
                            + " wasteCode, massGrams, recordedAt or state; the oldest day first unless told. X-Total-Count counts to"
                            + " 10,000, then 10000+. A keeper sees the own lines and those delegated to it, an auditor all.")
    @Get("/lines")
    @Transactional
    HttpResponse<List<LineView>> list(
            HttpRequest<?> request, @RequestBean Filter filter, @Parameter(hidden = true) Actor actor) {
        Listing listing = filter.narrowed(LineSearch.of(readers.of(actor)));
        looks.record(actor, "lines", request.getPath(), null);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(lines::all)
                .answer(request);
    }

    @Operation(
            summary = "Lines as a file",
            description = "format: csv or xlsx. Filters and order as in the list. The State's file: exports.")
    @Get("/lines.{format}")
    @Produces(MediaType.ALL)
    @Transactional
    HttpResponse<StreamedFile> export(
            String format, HttpRequest<?> request, @RequestBean Filter filter, @Parameter(hidden = true) Actor actor) {
        Listing listing = filter.narrowed(LineSearch.of(readers.of(actor)));
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        looks.record(actor, "lines", request.getPath(), null);
        return LineSheet.SHEET.download(
                "lignes-du-registre",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> lines.all(ids).forEach(row)));
    }
}
