package fr.boucle.observatory;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What open data there are, under which licence, and what each column says. */
@Controller("/api/observatory/open-data")
@Tag(name = "open data")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenCatalogue {
    private static final String LINKED = "application/ld+json";

    private final String base;

    OpenCatalogue(@Value("${boucle.public-url}") String base) {
        this.base = base;
    }

    @Operation(
            summary = "The catalogue of open data, in DCAT-AP",
            description = "JSON-LD: each table with its files, its schema, Licence Ouverte 2.0. ETag.")
    @Get("/catalogue.jsonld")
    @Produces(LINKED)
    HttpResponse<byte[]> catalogue(HttpRequest<?> request) {
        return file("catalogue.jsonld", LINKED).answer(request);
    }

    @Operation(summary = "What the columns of devices.csv say", description = "Table Schema. ETag.")
    @Get("/devices.schema.json")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> devices(HttpRequest<?> request) {
        return file("devices.schema.json", MediaType.APPLICATION_JSON).answer(request);
    }

    @Operation(summary = "What the columns of at-home.csv say", description = "Table Schema. ETag.")
    @Get("/at-home.schema.json")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> atHome(HttpRequest<?> request) {
        return file("at-home.schema.json", MediaType.APPLICATION_JSON).answer(request);
    }

    private OpenFile file(String name, String type) {
        try (InputStream in =
                Objects.requireNonNull(OpenCatalogue.class.getResourceAsStream("/open-data/" + name), name)) {
            return new OpenFile(
                    name, type, new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{base}", base));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
