package fr.boucle.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An answer of a service, with the assertions that tests make of every one. */
public final class Answer {
    static final ObjectMapper JSON = new ObjectMapper();

    private final String request;
    private final HttpResponse<byte[]> response;

    Answer(String request, HttpResponse<byte[]> response) {
        this.request = request;
        this.response = response;
    }

    /** The status. */
    public int status() {
        return response.statusCode();
    }

    /** The body as text. */
    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The body as it is. */
    public byte[] bytes() {
        return response.body();
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (java.io.IOException e) {
            throw new AssertionError(request + " did not answer JSON: " + text(), e);
        }
    }

    /**
     * A value in the JSON body.
     *
     * @param pointer a JSON pointer to something that must be there
     */
    public String at(String pointer) {
        JsonNode node = json().at(pointer);
        assertThat(node.isMissingNode()).as("%s in %s", pointer, text()).isFalse();
        return node.isValueNode() ? node.asText() : node.toString();
    }

    /**
     * A header.
     *
     * @param name any case
     */
    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The version tag. */
    public String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError(request + " has no ETag"));
    }

    /**
     * Asserts the status.
     *
     * @param status expected
     * @return this
     */
    public Answer expect(int status) {
        assertThat(status()).as("%s → %s", request, text()).isEqualTo(status);
        return this;
    }

    /**
     * Asserts a problem document.
     *
     * @param status expected
     * @param slug the refusal's name
     * @return this
     */
    public Answer expectProblem(int status, String slug) {
        Answer checked = expect(status);
        assertThat(header("Content-Type")).as(request).hasValueSatisfying(type -> assertThat(type)
                .startsWith("application/problem+json"));
        assertThat(at("/slug")).as(request).isEqualTo(slug);
        assertThat(at("/status")).as(request).isEqualTo(Integer.toString(status));
        assertThat(at("/detail")).as(request).isNotBlank();
        return checked;
    }

    static String write(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
