package fr.boucle.pagekit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu HTML checker, in this process. */
final class NuHtml {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NuHtml() {}

    /** What makes a document invalid HTML; warnings and notes are left out. */
    static List<String> errors(byte[] document) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try {
            JsonNode messages = JSON.readTree(validator.validate(new ByteArrayInputStream(document)))
                    .path("messages");
            return StreamSupport.stream(messages.spliterator(), false)
                    .filter(message -> "error".equals(message.path("type").asText()))
                    .map(message -> message.path("message").asText() + " near "
                            + message.path("extract").asText())
                    .toList();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("the HTML checker failed", e);
        }
    }
}
