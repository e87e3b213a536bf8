package fr.boucle.observatory;

import fr.boucle.values.Sha256;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;

/** A file of open data: who has it already is told so in a word, who has not is told its licence and what describes it. */
record OpenFile(String name, String type, String text) {
    private static final String LINK = "<https://www.etalab.gouv.fr/licence-ouverte-open-licence>; rel=\"license\", "
            + "</api/observatory/open-data/catalogue.jsonld>; rel=\"collection\"";

    HttpResponse<byte[]> answer(HttpRequest<?> request) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + Sha256.hex(bytes).substring(0, Integer.SIZE) + "\"";
        MutableHttpResponse<byte[]> answer = isKnown(request, tag)
                ? HttpResponse.notModified()
                : HttpResponse.ok(bytes)
                        .header(HttpHeaders.CONTENT_TYPE, type)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .header(HttpHeaders.LINK, LINK);
    }

    private static boolean isKnown(HttpRequest<?> request, String tag) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .anyMatch(known -> known.contains(tag) || known.strip().equals("*"));
    }
}
