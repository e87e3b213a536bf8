package fr.boucle.gateway.api;

import fr.boucle.gateway.Service;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Stream;

/** Where the API documents are; the documents themselves are streamed from their services by {@link ApiDoor}. */
@Serdeable
record OpenApiDocuments(List<Document> documents) {
    static HttpResponse<?> list() {
        List<Document> documents = Stream.of(Service.values())
                .map(service -> new Document(service.slug(), "/api/openapi/" + service.slug() + ".yml"))
                .toList();
        return HttpResponse.ok(new OpenApiDocuments(documents)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @Serdeable
    record Document(String context, String href) {}
}
