package fr.boucle.wasteregister.operator;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.wasteregister.code.Labels;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows the operators, each proof with whether it holds today. */
@Tag(name = "operators")
@Controller("/api/waste-register")
@Secured({Role.KEEPER, Role.AUDITOR, Role.STEWARD})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListOperators {
    private static final String PROOFS = """
            (SELECT COUNT(*) FROM operator_proof p WHERE p.operator_id = o.id
             AND p.valid_from <= DATE '%s' AND p.valid_until >= DATE '%s')""";

    private static final String USUAL_ORDER = "name";
    private static final Spreadsheet<OperatorView> SHEET = new Spreadsheet<>(
            "Opérateurs",
            List.of(
                    new Spreadsheet.Column<>("Nom", OperatorView::name),
                    new Spreadsheet.Column<>("SIRET", OperatorView::siret),
                    new Spreadsheet.Column<>("Adresse", OperatorView::address),
                    new Spreadsheet.Column<>("Code postal", OperatorView::postalCode),
                    new Spreadsheet.Column<>("Ville", OperatorView::city),
                    new Spreadsheet.Column<>("Métiers", ListOperators::trades),
                    new Spreadsheet.Column<>("Preuves valables aujourd'hui", ListOperators::proved)));

    private final Listings listings;
    private final Operators operators;
    private final LegalTime legalTime;

    ListOperators(Listings listings, Operators operators, LegalTime legalTime) {
        this.listings = listings;
        this.operators = operators;
        this.legalTime = legalTime;
    }

    @Operation(
            summary = "Operators",
            description =
                    "kind: what it does; proof: of which it holds a proof today; q: words of the name, the town, the"
                            + " SIRET. They combine. sort: name, city, siret or proofs (how many hold today); by name unless told. validToday is by the"
                            + " territory's legal day. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/operators")
    @Transactional(readOnly = true)
    HttpResponse<List<OperatorView>> list(
            HttpRequest<?> request,
            @QueryValue Operator.@Nullable Kind kind,
            @QueryValue Operator.@Nullable ProofKind proof,
            @QueryValue @Nullable String q) {
        Listing listing = listing(kind, proof, q);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
    }

    @Operation(summary = "Operators as a file", description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/operators.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue Operator.@Nullable Kind kind,
            @QueryValue Operator.@Nullable ProofKind proof,
            @QueryValue @Nullable String q) {
        Listing listing = listing(kind, proof, q);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "operateurs",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    @Operation(summary = "One operator", description = "With its proofs and an ETag.")
    @Get("/operators/{id}")
    HttpResponse<OperatorView> one(UUID id) {
        Operators.Stored stored =
                operators.find(id).orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No operator has this id."));
        return new Version(stored.version()).tag(HttpResponse.ok(shown(stored)));
    }

    private Listing listing(Operator.@Nullable Kind kind, Operator.@Nullable ProofKind proof, @Nullable String q) {
        String today = legalTime.today().toString();
        Listing listing = Listing.of("operator o", "o.id")
                .whereGiven("FIND_IN_SET(?, o.kinds) > 0", kind)
                .whereWords("o.name LIKE ? OR o.city LIKE ? OR o.siret LIKE ?", q)
                .column("name", "o.name", Listing.Kind.TEXT)
                .column("city", "o.city", Listing.Kind.TEXT)
                .column("siret", "o.siret", Listing.Kind.TEXT)
                .column("proofs", PROOFS.formatted(today, today), Listing.Kind.NUMBER);
        return proof == null ? listing : listing.where("""
                        EXISTS (SELECT 1 FROM operator_proof p WHERE p.operator_id = o.id AND p.kind = ?
                        AND p.valid_from <= CAST(? AS DATE) AND p.valid_until >= CAST(? AS DATE))""", proof.name(), today, today);
    }

    private List<OperatorView> views(List<UUID> ids) {
        return Listings.inOrder(
                ids, operators.all(ids).stream().map(this::shown).toList(), OperatorView::operatorId);
    }

    private OperatorView shown(Operators.Stored stored) {
        return OperatorView.of(stored.operator(), legalTime.today());
    }

    private static String trades(OperatorView view) {
        return view.kinds().stream().sorted().map(Labels::of).collect(Collectors.joining(", "));
    }

    private static String proved(OperatorView view) {
        return view.proofs().stream()
                .filter(OperatorView.ProofView::validToday)
                .map(proof -> Labels.of(proof.kind()) + " " + proof.number())
                .collect(Collectors.joining(", "));
    }
}
