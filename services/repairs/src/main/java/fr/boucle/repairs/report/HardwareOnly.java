package fr.boucle.repairs.report;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A machine's own report with the hardware it tells, and nothing else: neither accounts nor programs, neither network nor the names
 * of the machine and of what is connected to it. What no list names is not kept.
 */
public final class HardwareOnly {
    /** A machine's parts lie some seven deep in one another. */
    private static final int DEPTH = 12;

    private static final Set<String> GLPI = Set.of(
            "batteries",
            "bios",
            "controllers",
            "cpus",
            "firmwares",
            "memories",
            "slots",
            "sounds",
            "storages",
            "versionclient",
            "videos");
    private static final Set<String> GLPI_FIELDS = Set.of(
            ("capacity real_capacity chemistry date manufacturer name serial voltage bdate bmanufacturer bversion mmanufacturer mmodel"
                            + " msn skunumber smanufacturer smodel ssn assettag enclosureserial caption description driver pciclass"
                            + " pciid pcisubsystemid productid vendorid type rev arch core corecount familyname familynumber id model"
                            + " speed stepping thread external_clock numslots memorycorrection disksize firmware interface wwn chipset"
                            + " resolution status designation version")
                    .split(" "));
    private static final Set<String> GLPI_MACHINE = Set.of("chassis_type", "memory", "swap", "uuid", "vmsystem");
    private static final Set<String> LSHW_CLASSES =
            Set.of("system", "bus", "bridge", "memory", "processor", "storage", "disk", "display", "power");
    private static final Set<String> LSHW = Set.of(
            "class",
            "description",
            "product",
            "vendor",
            "version",
            "serial",
            "slot",
            "physid",
            "businfo",
            "units",
            "size",
            "capacity",
            "width",
            "clock");
    private static final Set<String> LSHW_SETTINGS = Set.of("uuid", "chassis", "family", "sku");

    private HardwareOnly() {}

    /** Of the report of a GLPI agent. */
    public static JsonNode glpi(JsonNode content) {
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        content.entries().forEach(entry -> {
            if (GLPI.contains(entry.getKey())) {
                put(kept, entry.getKey(), section(entry.getValue()));
            }
        });
        put(kept, "hardware", only(content.get("hardware"), GLPI_MACHINE));
        return JsonNode.createObjectNode(Map.of("content", JsonNode.createObjectNode(kept)));
    }

    /** One part of the machine, or a list of such parts. */
    private static @Nullable JsonNode section(JsonNode told) {
        if (!told.isArray()) {
            return told.isObject() ? only(told, GLPI_FIELDS) : told;
        }
        List<JsonNode> parts = new ArrayList<>();
        for (JsonNode part : told.values()) {
            JsonNode kept = only(part, GLPI_FIELDS);
            if (kept != null) {
                parts.add(kept);
            }
        }
        return JsonNode.createArrayNode(parts);
    }

    /** Of what lshw tells of a machine. */
    public static JsonNode lshw(JsonNode machine) {
        return node(machine, DEPTH);
    }

    private static JsonNode node(JsonNode node, int deep) {
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        // the first node's id is the name of the machine
        if (deep < DEPTH) {
            put(kept, "id", node.get("id"));
        }
        put(kept, null, only(node, LSHW));
        put(kept, "configuration", only(node.get("configuration"), LSHW_SETTINGS));
        JsonNode children = node.get("children");
        if (children != null && children.isArray() && deep > 0) {
            List<JsonNode> parts = new ArrayList<>();
            children.values().forEach(child -> {
                JsonNode kind = child.isObject() ? child.get("class") : null;
                if (kind != null && kind.isString() && LSHW_CLASSES.contains(kind.getStringValue())) {
                    parts.add(node(child, deep - 1));
                }
            });
            kept.put("children", JsonNode.createArrayNode(parts));
        }
        return JsonNode.createObjectNode(kept);
    }

    private static void put(Map<String, JsonNode> kept, @Nullable String name, @Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        if (name != null) {
            kept.put(name, value);
        } else {
            value.entries().forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        }
    }

    /** The plain values of these names. */
    private static @Nullable JsonNode only(@Nullable JsonNode node, Set<String> names) {
        if (node == null || !node.isObject()) {
            return null;
        }
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        node.entries().forEach(entry -> {
            if (names.contains(entry.getKey()) && entry.getValue().isValueNode()) {
                kept.put(entry.getKey(), entry.getValue());
            }
        });
        return kept.isEmpty() ? null : JsonNode.createObjectNode(kept);
    }
}
