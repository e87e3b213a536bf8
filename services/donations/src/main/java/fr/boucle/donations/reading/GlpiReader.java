package fr.boucle.donations.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import fr.boucle.web.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads GLPI inventories (inventory_format of the GLPI project): one machine, an array of them, or one after the other. Only
 * the sections below are read; users, software, networks and host names are skipped without being looked at.
 */
final class GlpiReader {
    static final Set<String> SECTIONS = Set.of("bios", "hardware", "storages", "batteries", "cpus", "network_device");
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MAX_DEPTH = 20;

    private GlpiReader() {}

    /** Hands each machine over, with its place in the file. */
    static void read(Path path, Consumer<RawDevice> machines) throws IOException {
        long place = 0;
        try (JsonParser parser = JSON.createParser(path.toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_ARRAY, END_ARRAY -> {}
                    case START_OBJECT -> machines.accept(GlpiMachine.of(++place, machine(parser)));
                    default ->
                        throw new Refusal(
                                FileRefusal.UNREADABLE_FILE, "A GLPI inventory is an object or a list of objects.");
                }
            }
        } catch (JsonProcessingException e) {
            throw new Refusal(
                    FileRefusal.UNREADABLE_FILE,
                    "The JSON breaks off or is malformed at line "
                            + e.getLocation().getLineNr() + ", after " + place + " machine(s). Nothing was kept.");
        }
    }

    /** The allowed sections of one machine, and its item type. */
    private static Map<String, Object> machine(JsonParser parser) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("content") && token == JsonToken.START_OBJECT) {
                content(parser, all);
            } else if (name.equals("itemtype") && token == JsonToken.VALUE_STRING) {
                var _ = all.put("itemtype", parser.getText());
            } else {
                var _ = parser.skipChildren();
            }
        }
        return all;
    }

    private static void content(JsonParser parser, Map<String, Object> all) throws IOException {
        var _ = all.put("content", true);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (SECTIONS.contains(name)) {
                Object value = value(parser, token, 0);
                if (value != null) {
                    var _ = all.put(name, value);
                }
            } else {
                var _ = parser.skipChildren();
            }
        }
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new Refusal(FileRefusal.UNREADABLE_FILE, "The JSON is nested deeper than an inventory is.");
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    Object value = value(parser, parser.nextToken(), depth + 1);
                    if (value != null) {
                        var _ = fields.put(name, value);
                    }
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    Object value = value(parser, next, depth + 1);
                    if (value != null) {
                        items.add(value);
                    }
                }
                yield items;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_STRING, VALUE_TRUE, VALUE_FALSE -> parser.getText();
            default -> null;
        };
    }
}
