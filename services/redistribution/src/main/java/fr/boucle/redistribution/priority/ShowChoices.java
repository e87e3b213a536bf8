package fr.boucle.redistribution.priority;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.stock.CheckWords;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

@Tag(name = "Decisions")
@Controller("/api/redistribution/requests/{reference}")
@Secured(Role.DECIDER)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowChoices {
    private static final int KILOMETRES = 10;
    private static final Spreadsheet<ProposalView> SHEET = new Spreadsheet<>(
            "Appareils qui conviennent",
            List.of(
                    new Spreadsheet.Column<>("Code", ProposalView::code),
                    new Spreadsheet.Column<>(
                            "Nature", view -> view.machine().kind().label()),
                    new Spreadsheet.Column<>("Fabricant", view -> view.machine().manufacturer()),
                    new Spreadsheet.Column<>("Modèle", view -> view.machine().model()),
                    new Spreadsheet.Column<>("Grade", view -> view.machine().grade()),
                    new Spreadsheet.Column<>(
                            "En panne", view -> CheckWords.joined(view.machine().failed())),
                    new Spreadsheet.Column<>(
                            "Non testé",
                            view -> CheckWords.joined(view.machine().untested())),
                    new Spreadsheet.Column<>("À moins de (km)", view -> view.distance() * KILOMETRES),
                    new Spreadsheet.Column<>("Accessoires qui manquent", ProposalView::missingAccessories),
                    new Spreadsheet.Column<>("Proposé", view -> view.proposed() ? "oui" : "non")));

    private final Requests requests;
    private final Choices choices;

    ShowChoices(Requests requests, Choices choices) {
        this.requests = requests;
        this.choices = choices;
    }

    @Operation(
            summary = "Every device in stock that a decision may give to this request",
            description =
                    "q: words that the code, manufacturer, model, kind or grade contain. sort: fit (the order of the matching; those of"
                            + " the kind wanted that the rule would not give come last), code, model, grade, distance or missing; best"
                            + " fit first unless told. X-Total-Count counts to 10,000, then 10000+.")
    @Get("/devices")
    @Transactional(readOnly = true)
    HttpResponse<List<ProposalView>> show(
            HttpRequest<?> request,
            String reference,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        ListQuery query = ListQuery.of(request, Choices.LIST.columns(), Choices.USUAL_ORDER);
        Choices.Suiting suiting = choices.to(requests.get(reference, actor), q == null ? "" : q);
        return Choices.LIST.page(suiting.fits(), query).map(suiting::views).answer(request);
    }

    @Operation(
            summary = "Every device in stock that a decision may give to this request, as a file",
            description = "format: csv or xlsx. Words and order as in the list.")
    @Get("/devices.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    HttpResponse<StreamedFile> export(
            HttpRequest<?> request,
            String reference,
            String format,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        ListQuery query = ListQuery.of(request, Choices.LIST.columns(), Choices.USUAL_ORDER);
        Choices.Suiting suiting = choices.to(requests.get(reference, actor), q == null ? "" : q);
        List<Fit> fits = Choices.LIST.ordered(suiting.fits(), query);
        return SHEET.download("appareils-possibles", ListFormat.of(format), suiting.views(fits)::forEach);
    }
}
