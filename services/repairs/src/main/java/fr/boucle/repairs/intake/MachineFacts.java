package fr.boucle.repairs.intake;

import fr.boucle.references.Placeholders;
import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.MachineEvidence;
import fr.boucle.repairs.report.HardwareOnly;
import fr.boucle.web.Refusal;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a machine's own report says of its hardware, reduced to what the workshop needs.
 *
 * @param source {@code GLPI} or {@code LSHW}
 * @param marks what else the machine may be known by: kept as digests only
 */
record MachineFacts(
        String source,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable String processor,
        @Nullable Integer memoryMegabytes,
        @Nullable Integer batteryHealthPercent,
        List<Hardware.MediumSummary> media,
        Map<MachineEvidence, String> marks) {

    static MachineFacts read(JsonNode report) {
        JsonNode content = report.get("content");
        if (content != null && content.isObject()) {
            return GlpiFacts.read(content);
        }
        JsonNode first = first(report);
        if (first != null && first.isObject() && first.get("class") != null) {
            return LshwFacts.read(first);
        }
        throw new Refusal(
                RepairRefusal.NOT_FACTS,
                "Send the JSON of a GLPI agent (with content) or of lshw -json (with class), unchanged.");
    }

    /** Of a report that was read, the part that tells of hardware. */
    static JsonNode hardwareOnly(JsonNode report) {
        JsonNode content = report.get("content");
        return content != null && content.isObject()
                ? HardwareOnly.glpi(content)
                : HardwareOnly.lshw(Objects.requireNonNull(first(report)));
    }

    private static @Nullable JsonNode first(JsonNode report) {
        return report.isArray() && report.size() > 0 ? report.get(0) : report;
    }

    /** What the file knows, completed: a fact read from the machine wins over an inventory's. */
    Hardware onto(Hardware known) {
        return new Hardware(
                known.kind(),
                or(manufacturer, known.manufacturer()),
                or(model, known.model()),
                or(serialNumber, known.serialNumber()),
                known.acquiredOn(),
                or(processor, known.processor()),
                memoryMegabytes == null ? known.memoryMegabytes() : memoryMegabytes,
                known.media(),
                batteryHealthPercent == null ? known.batteryHealthPercent() : batteryHealthPercent);
    }

    /** Text of a field, if it says anything: placeholders of firmware makers do not. */
    static @Nullable String text(@Nullable JsonNode node, String field) {
        JsonNode value = node == null ? null : node.get(field);
        if (value == null || !value.isString()) {
            return null;
        }
        String said = value.getStringValue().strip();
        boolean empty = said.isEmpty() || said.length() > 100 || Placeholders.contains(said);
        return empty ? null : said;
    }

    static long number(@Nullable JsonNode node, String field) {
        JsonNode value = node == null ? null : node.get(field);
        return value != null && value.isNumber() ? value.getLongValue() : 0;
    }

    static List<JsonNode> list(JsonNode node, String field) {
        JsonNode values = node.get(field);
        List<JsonNode> found = new ArrayList<>();
        if (values != null && values.isArray()) {
            values.values().forEach(found::add);
        }
        return found;
    }

    /** What a report says of a mark, if it says anything. */
    static Map<MachineEvidence, String> marks(@Nullable String uuid, @Nullable String board, @Nullable String tag) {
        Map<MachineEvidence, String> marks = new EnumMap<>(MachineEvidence.class);
        if (uuid != null) {
            marks.put(MachineEvidence.SYSTEM_UUID, uuid);
        }
        if (board != null) {
            marks.put(MachineEvidence.BOARD, board);
        }
        if (tag != null) {
            marks.put(MachineEvidence.ASSET_TAG, tag);
        }
        return marks;
    }

    private static @Nullable String or(@Nullable String read, @Nullable String known) {
        return read == null ? known : read;
    }
}
