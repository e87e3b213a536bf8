package fr.boucle.donations.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
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
    static final Set<String> SECTIONS =
            Set.of("bios", "hardware", "storages", "batteries", "cpus", "network_device", "network_components");
    private static final int MAX_TEXT = 5_000_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.MAX_DEPTH)
                    .maxNumberLength(Limits.MAX_COLUMNS)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(Limits.MAX_COLUMNS)
                    .build())
            .build();

    private final JsonParser parser;
    private int values;

    private GlpiReader(JsonParser parser) {
        this.parser = parser;
    }

    /** A number as the file writes it: nobody has worked out its digits. */
    record Number(String text) {}

    /** Hands each machine over, with its place in the file. */
    static void read(Path path, Consumer<RawDevice> machines) throws IOException {
        long place = 0;
        Limits limits = new Limits();
        try (JsonParser parser = JSON.createParser(path.toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_ARRAY, END_ARRAY -> {}
                    case START_OBJECT -> {
                        limits.step();
                        machines.accept(GlpiMachine.of(++place, new GlpiReader(parser).machine()));
                    }
                    default -> throw FileRefusal.UNREADABLE_FILE.because("json-no-inventory");
                }
            }
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            throw FileRefusal.UNREADABLE_FILE.because(
                    "json-broken",
                    Map.of(
                            "line",
                            where == null ? "?" : Integer.toString(where.getLineNr()),
                            "number",
                            Long.toString(place)));
        }
    }

    /** The allowed sections of one machine, and its item type. */
    private Map<String, Object> machine() throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("content") && token == JsonToken.START_OBJECT) {
                content(all);
            } else if (name.equals("itemtype") && token == JsonToken.VALUE_STRING) {
                all.put("itemtype", text());
            } else {
                parser.skipChildren();
            }
        }
        return all;
    }

    private void content(Map<String, Object> all) throws IOException {
        all.put("content", true);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (SECTIONS.contains(name)) {
                Object value = value(token);
                if (value != null) {
                    all.put(name, value);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private @Nullable Object value(JsonToken token) throws IOException {
        if (++values > Limits.MAX_VALUES_PER_MACHINE) {
            throw FileRefusal.UNREADABLE_FILE.because("machine-large");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Number(text());
            case VALUE_STRING, VALUE_TRUE, VALUE_FALSE -> text();
            default -> null;
        };
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Object value = value(parser.nextToken());
            if (value != null) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    private List<Object> list() throws IOException {
        List<Object> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            Object value = value(next);
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }

    private String text() throws IOException {
        return Texts.cut(parser.getText(), Limits.MAX_COLUMNS);
    }
}
