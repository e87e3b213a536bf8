package fr.boucle.observatory;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The loop in figures, for everyone. */
@Controller("/api/observatory")
@Tag(name = "indicators")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowIndicators {
    private final Latest latest;
    private final References references;

    ShowIndicators(Latest latest, References references) {
        this.latest = latest;
        this.references = references;
    }

    @Operation(
            summary = "The loop in figures",
            description =
                    "A few seconds behind the services; counted at most every five seconds. devicesByPlace: each device once. avoidedEmissions: low, central and high "
                            + "for the visible substitution rate, with the version of the factors. balance: invariant 1 of the loop and "
                            + "since when it holds or not.")
    @Get("/indicators")
    HttpResponse<IndicatorsView> show() {
        return HttpResponse.ok(latest.indicators()).header(HttpHeaders.CACHE_CONTROL, "public, max-age=5");
    }

    @Operation(
            summary = "The emission factors in force",
            description = "The whole reference file with its sources; sha256 of its bytes is in the indicators.")
    @Get("/emission-factors")
    HttpResponse<EmissionFactorsView> factors() {
        return HttpResponse.ok(references.emissions()).header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }
}
