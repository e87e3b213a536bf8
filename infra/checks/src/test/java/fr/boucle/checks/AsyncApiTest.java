package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class AsyncApiTest {
    private static final Pattern REFERENCE = Pattern.compile("\\$ref: '?#([^'\\s]+)");

    @Test
    void the_document_of_the_log_is_up_to_date() throws IOException {
        if (Boolean.getBoolean("asyncapi.write")) {
            AsyncApi.main(new String[0]);
        }
        assertThat(Checkout.read(AsyncApi.file()))
                .as(
                        "infra/asyncapi.yml; make it anew with mvn -pl infra/checks test -Dtest=AsyncApiTest -Dasyncapi.write=true")
                .isEqualTo(AsyncApi.document());
    }

    @Test
    void every_reference_in_it_leads_somewhere() {
        JsonNode document = new ObjectMapper().valueToTree(new Yaml().<Object>load(AsyncApi.document()));
        List<String> references = REFERENCE
                .matcher(AsyncApi.document())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(references).hasSizeGreaterThan(50).allSatisfy(reference -> assertThat(
                        document.at(reference).isMissingNode())
                .as(reference)
                .isFalse());
    }
}
