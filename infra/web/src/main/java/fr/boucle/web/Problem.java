package fr.boucle.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457, {@code application/problem+json}): the one form in which a service says no.
 *
 * @param type {@code /problems/} and the slug
 * @param title one sentence, the same for each occurrence
 * @param status the HTTP status
 * @param detail what was met and what would pass
 * @param instance the path asked for
 * @param slug the refusal's name for programs
 * @param law the source of the rule, where there is one
 * @param errors the fields at fault, when single fields are
 * @param correlation the number under which the logs tell more
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String slug,
        @Nullable String law,
        @Nullable List<FieldError> errors,
        @Nullable String correlation) {

    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One field at fault.
     *
     * @param pointer where (JSON pointer, or {@code header:}/{@code query:}/{@code path:} and a name)
     * @param detail what was met and what would pass
     * @param slug the name of the refusal that it is of, where several were met at once
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldError(
            String pointer, String detail, @Nullable String slug) {}

    /**
     * What a door says no with by itself, before any rule of the domain is asked.
     *
     * @param slug the refusal's name for programs
     * @param status the HTTP status
     * @param detail what was met and what would pass
     * @param request the request
     */
    public static Problem of(String slug, HttpStatus status, String detail, HttpRequest<?> request) {
        return new Problem(
                "/problems/" + slug,
                status.getReason(),
                status.getCode(),
                detail,
                request.getPath(),
                slug,
                null,
                null,
                Correlation.of(request));
    }

    /** The same, known by the end of its type where it tells no name for programs. */
    @SuppressWarnings("NullAway") // what others write may lack what we promise
    public Problem named() {
        if (slug != null && !slug.isEmpty() || type == null) {
            return this;
        }
        String end = type.substring(type.lastIndexOf('/') + 1);
        return new Problem(type, title, status, detail, instance, end, law, errors, correlation);
    }

    /** What is known of a refusal that came without a document. */
    public static Problem silent(int status) {
        return new Problem("", "", status, "", "", "", null, null, null);
    }

    /**
     * The answer to a refused request.
     *
     * @param request the request
     * @param refusal why it was refused
     */
    public static MutableHttpResponse<Problem> answer(HttpRequest<?> request, Refusal refusal) {
        RefusalType type = refusal.type();
        List<FieldError> errors = refusal.faults().stream()
                .map(fault -> new FieldError(fault.pointer(), fault.detail(), fault.slug()))
                .toList();
        Problem problem = new Problem(
                "/problems/" + type.slug(),
                type.title(),
                type.status().getCode(),
                refusal.detail(),
                request.getPath(),
                type.slug(),
                type.law().orElse(null),
                errors.isEmpty() ? null : errors,
                Correlation.of(request));
        MutableHttpResponse<Problem> answer =
                HttpResponse.<Problem>status(type.status()).body(problem).contentType(MEDIA_TYPE);
        refusal.language().ifPresent(language -> answer.header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag()));
        return type.status() == HttpStatus.SERVICE_UNAVAILABLE ? answer.header(HttpHeaders.RETRY_AFTER, "2") : answer;
    }
}
