package fr.boucle.wasteregister.code;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.web.ListQuery;
import fr.boucle.web.Role;
import fr.boucle.web.WholeList;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows the list of waste codes with the days on which each is valid. */
@Tag(name = "codes")
@Controller("/api/waste-register")
@Secured({Role.KEEPER, Role.AUDITOR, Role.STEWARD})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListCodes {
    private static final String USUAL_ORDER = "code";
    private static final Map<String, Function<CodeView, String>> COLUMNS = Map.of(
            "code",
            CodeView::code,
            "label",
            view -> WholeList.asRead(view.label()),
            "dangerous",
            view -> view.dangerous() ? "1" : "0",
            "validFrom",
            view -> Objects.toString(view.validFrom(), ""),
            "validUntil",
            view -> Objects.toString(view.validUntil(), "9999"));
    private static final Spreadsheet<CodeView> SHEET = new Spreadsheet<>(
            "Codes de déchets",
            List.of(
                    new Spreadsheet.Column<>("Code", CodeView::code),
                    new Spreadsheet.Column<>("Dénomination", CodeView::label),
                    new Spreadsheet.Column<>("Dangereux", view -> view.dangerous() ? "oui" : "non"),
                    new Spreadsheet.Column<>("Valable à partir du", CodeView::validFrom),
                    new Spreadsheet.Column<>("Valable jusqu'au", CodeView::validUntil)));

    private final WasteCodes codes;

    ListCodes(WasteCodes codes) {
        this.codes = codes;
    }

    @Operation(
            summary = "Waste codes and their days of validity",
            description =
                    "The list of Decision 2000/532/EC (R541-7), with the codes of batteries that Decision (EU) 2025/934"
                            + " changes on 9 November 2026. prefix (for instance 16 06); on, a day; dangerous; q: words of the code"
                            + " or its label. They combine. sort: code, label, dangerous, validFrom or validUntil; by code unless"
                            + " told. Days are both included. X-Total-Count counts all.")
    @Get("/waste-codes")
    HttpResponse<List<CodeView>> list(
            HttpRequest<?> request,
            @QueryValue @Nullable String prefix,
            @QueryValue @Nullable LocalDate on,
            @QueryValue @Nullable Boolean dangerous,
            @QueryValue @Nullable String q) {
        WholeList<CodeView> list = listing(prefix, on, dangerous, q);
        return list.page(ListQuery.of(request, COLUMNS.keySet(), USUAL_ORDER)).answer(request);
    }

    @Operation(
            summary = "Waste codes as a file",
            description = "format: csv or xlsx. Filters and order as in the list.")
    @Get("/waste-codes.{format}")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> export(
            String format,
            HttpRequest<?> request,
            @QueryValue @Nullable String prefix,
            @QueryValue @Nullable LocalDate on,
            @QueryValue @Nullable Boolean dangerous,
            @QueryValue @Nullable String q) {
        WholeList<CodeView> list = listing(prefix, on, dangerous, q);
        ListQuery query = ListQuery.of(request, COLUMNS.keySet(), USUAL_ORDER);
        return SHEET.download("codes-de-dechets", ListFormat.of(format), row -> list.ordered(query)
                .forEach(row));
    }

    private WholeList<CodeView> listing(
            @Nullable String prefix, @Nullable LocalDate on, @Nullable Boolean dangerous, @Nullable String q) {
        List<CodeView> found = codes.list(prefix == null ? "" : prefix.strip(), on).stream()
                .filter(code -> dangerous == null || code.dangerous() == dangerous)
                .filter(code -> WholeList.holds(code.code() + " " + code.label(), q))
                .map(CodeView::of)
                .toList();
        return new WholeList<>(found, ListCodes::id, COLUMNS);
    }

    private static UUID id(CodeView view) {
        return UUID.nameUUIDFromBytes(view.code().getBytes(StandardCharsets.UTF_8));
    }
}
