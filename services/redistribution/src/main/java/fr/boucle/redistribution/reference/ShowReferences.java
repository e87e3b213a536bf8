package fr.boucle.redistribution.reference;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;

/** The public rules, all versions. The index itself is not passed on: its licence is not stated where it is published. */
@Tag(name = "Rules")
@Controller("/api/redistribution/references/{name}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowReferences {
    private static final Set<String> OPEN = Set.of(
            ReferenceFiles.WEIGHTS,
            ReferenceFiles.PRICE_CAPS,
            ReferenceFiles.AREA_THRESHOLD,
            ReferenceFiles.TERRITORY,
            ReferenceFiles.CONNECTION_OFFERS,
            ReferenceFiles.STRUCTURE_SHARE);

    private final ReferenceFiles files;

    ShowReferences(ReferenceFiles files) {
        this.files = files;
    }

    @Operation(
            summary = "The versions of a public rule or file, newest first",
            description =
                    "name: priority-weights, price-caps, area-threshold, territory, connection-offers, structure-share, ifn, quartiers, support-offers, communes.")
    @Get
    List<ReferenceFiles.View> list(String name) {
        return files.versions(name).stream().map(ReferenceFiles.Row::view).toList();
    }

    @Operation(
            summary = "The content of a version",
            description =
                    "For priority-weights, price-caps, area-threshold, territory, connection-offers and structure-share, as JSON.")
    @Get("/{version}")
    HttpResponse<String> show(String name, String version) {
        return files.find(name, version)
                .filter(_ -> OPEN.contains(name))
                .<HttpResponse<String>>map(
                        row -> HttpResponse.ok(row.content()).contentType(MediaType.APPLICATION_JSON_TYPE))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No version of that name is shown here."));
    }
}
