package fr.boucle.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.util.Optional;

/** Serves the API document that the build made from this part's controllers. */
@Hidden
@Controller("/openapi.yml")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(resources = "classpath:META-INF/swagger/openapi.yml")
class OpenApiDocument {
    private static final String PATH = "/META-INF/swagger/openapi.yml";

    @Get
    @Produces("application/yaml")
    HttpResponse<?> show() {
        return Optional.<InputStream>ofNullable(OpenApiDocument.class.getResourceAsStream(PATH))
                .<HttpResponse<?>>map(in -> HttpResponse.ok(new StreamedFile(in, MediaType.of("application/yaml"))))
                .orElseGet(HttpResponse::notFound);
    }
}
