package fr.boucle.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem document (RFC 9457), as the services and the gateway answer it. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable List<FieldError> errors) {

    /** One field that was refused, by its pointer in what was sent. */
    @Serdeable
    public record FieldError(
            @Nullable String pointer, @Nullable String detail) {}

    public static Problem of(String slug, HttpStatus status, String detail, String path) {
        return new Problem("/problems/" + slug, status.getReason(), status.getCode(), detail, path, null);
    }

    public String slug() {
        return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
    }

    public MutableHttpResponse<Problem> answer() {
        MutableHttpResponse<Problem> response = HttpResponse.<Problem>status(HttpStatus.valueOf(status))
                .body(this)
                .contentType(MediaType.of("application/problem+json"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return status == 503 || status == 429 ? response.header(HttpHeaders.RETRY_AFTER, "5") : response;
    }
}
