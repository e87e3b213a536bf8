package fr.boucle.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI 3 document of the event log, made from the golden files: {@code infra/asyncapi.yml}. */
public final class AsyncApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEAD =
            "# made from services/*/contract by infra/checks (AsyncApiTest says how); not written by hand\n";

    private AsyncApi() {}

    /**
     * Writes the document.
     *
     * @param args none
     * @throws IOException when the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path written = Files.writeString(file(), document());
        System.out.println(Checkout.name(written) + " written");
    }

    /** Where the document lies. */
    public static Path file() {
        return Checkout.root().resolve("infra/asyncapi.yml");
    }

    /** The document as the golden files make it now. */
    public static String document() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setSplitLines(true);
        options.setAllowUnicode(true);
        options.setDereferenceAliases(true);
        return HEAD + new Yaml(options).dump(whole());
    }

    private static Map<String, Object> whole() {
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        for (String context : Checkout.contexts()) {
            List<GoldenFile> files = GoldenFiles.of(context);
            if (!files.isEmpty()) {
                channels.put(context, channel(context, files));
                operations.put(context + "-publishes", ordered("action", "send", "channel", ref("channels", context)));
            }
            files.forEach(golden -> messages.put(name(golden), message(golden)));
        }
        Checkout.contexts().forEach(context -> operations.putAll(reads(context)));
        return ordered(
                "asyncapi",
                "3.0.0",
                "info",
                about(),
                "defaultContentType",
                "application/json",
                "channels",
                channels,
                "operations",
                operations,
                "components",
                ordered("messages", messages, "schemas", Map.of("headers", Schemas.headers())));
    }

    private static Map<String, Object> about() {
        return ordered(
                "title",
                "Boucle: the event log",
                "version",
                "1",
                "description",
                "One topic per context, kept for ever; the key is the device, or the aggregate where there is no device. "
                        + "No person is named in any message: actors are roles, an organisation and an opaque member id.");
    }

    private static Map<String, Object> channel(String context, List<GoldenFile> files) {
        Map<String, Object> messages = new LinkedHashMap<>();
        files.forEach(golden -> messages.put(golden.event(), ref("components/messages", name(golden))));
        return ordered("address", "boucle." + context, "messages", messages);
    }

    /** One operation per topic that a service reads, with the messages it reacts to. */
    private static Map<String, Object> reads(String reader) {
        Map<String, Object> operations = new LinkedHashMap<>();
        for (String publisher : Checkout.contexts()) {
            List<Map<String, Object>> messages = GoldenFiles.of(publisher).stream()
                    .filter(golden -> Language.readBy(reader).contains(golden.type()))
                    .map(golden -> ref("channels/" + publisher + "/messages", golden.event()))
                    .toList();
            if (!messages.isEmpty()) {
                operations.put(
                        reader + "-reads-" + publisher,
                        ordered("action", "receive", "channel", ref("channels", publisher), "messages", messages));
            }
        }
        return operations;
    }

    private static Map<String, Object> message(GoldenFile golden) {
        JsonNode json = golden.json();
        return ordered(
                "name", golden.type(),
                "title", golden.event(),
                "headers", ref("components/schemas", "headers"),
                "payload", Schemas.of(json),
                "examples", List.of(Map.of("payload", JSON.convertValue(json, Object.class))));
    }

    private static String name(GoldenFile golden) {
        return golden.context() + "." + golden.event();
    }

    private static Map<String, Object> ref(String where, String name) {
        return Map.of("$ref", "#/" + where + "/" + name);
    }

    /** A map that keeps the order of its pairs. */
    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
