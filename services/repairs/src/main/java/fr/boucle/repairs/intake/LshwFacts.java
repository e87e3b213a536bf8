package fr.boucle.repairs.intake;

import fr.boucle.repairs.device.Hardware;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facts from {@code lshw -json}. What hangs on its USB or can be pulled out while it runs is no disk of the machine. */
final class LshwFacts {
    private static final long MEGABYTE = 1_048_576;
    private static final int MAX_NODES = 5_000;

    private LshwFacts() {}

    static MachineFacts read(JsonNode root) {
        List<Hardware.MediumSummary> media = new ArrayList<>();
        String processor = null;
        String board = null;
        long memory = 0;
        for (JsonNode node : nodes(root)) {
            String kind = String.valueOf(MachineFacts.text(node, "class"));
            String id = String.valueOf(MachineFacts.text(node, "id"));
            switch (kind) {
                case "processor" -> processor = processor == null ? MachineFacts.text(node, "product") : processor;
                case "memory" ->
                    memory = Math.max(memory, id.startsWith("memory") ? MachineFacts.number(node, "size") : 0);
                case "disk", "storage" -> medium(node, kind, id).ifPresent(media::add);
                case "bus" -> board = id.equals("core") ? MachineFacts.text(node, "serial") : board;
                default -> {}
            }
        }
        return new MachineFacts(
                "LSHW",
                MachineFacts.text(root, "vendor"),
                model(root),
                MachineFacts.text(root, "serial"),
                processor,
                memory > 0 ? (int) (memory / MEGABYTE) : null,
                null,
                media,
                MachineFacts.marks(MachineFacts.text(root.get("configuration"), "uuid"), board, null));
    }

    private static boolean isOutside(JsonNode node) {
        String kind = String.valueOf(MachineFacts.text(node, "class"));
        String bus = String.valueOf(MachineFacts.text(node, "businfo"));
        String driver = String.valueOf(MachineFacts.text(node.get("configuration"), "driver"));
        JsonNode can = node.get("capabilities");
        boolean removable = can != null && can.isObject() && can.get("removable") != null;
        boolean usb = bus.startsWith("usb@") || driver.equals("usb-storage") || driver.equals("uas");
        return (kind.equals("disk") || kind.equals("storage")) && (removable || usb);
    }

    private static Optional<Hardware.MediumSummary> medium(JsonNode node, String kind, String id) {
        String serial = MediumWords.serial(MachineFacts.text(node, "serial"));
        boolean disk = kind.equals("disk") && id.startsWith("disk");
        boolean drive = kind.equals("storage") && id.startsWith("nvme");
        if (id.contains("cdrom") || !(disk || drive) || (drive && serial == null)) {
            return Optional.empty();
        }
        String words = (id + " " + MachineFacts.text(node, "product") + " " + MachineFacts.text(node, "description"))
                .toUpperCase(Locale.ROOT)
                .replace("ATA DISK", "");
        long size = size(node) / MEGABYTE;
        return MediumWords.medium(words, serial, size, MachineFacts.text(node, "product"));
    }

    /** Its size in bytes; an NVMe drive's stands with its one namespace. */
    private static long size(JsonNode node) {
        long own = MachineFacts.number(node, "size");
        return own > 0
                ? own
                : MachineFacts.list(node, "children").stream()
                        .filter(child ->
                                String.valueOf(MachineFacts.text(child, "id")).startsWith("namespace"))
                        .mapToLong(child -> MachineFacts.number(child, "size"))
                        .max()
                        .orElse(0);
    }

    /** What people call it: one maker writes its order number as the product, and the name as the version. */
    private static @Nullable String model(JsonNode root) {
        String maker = MachineFacts.text(root, "vendor");
        String version = MachineFacts.text(root, "version");
        boolean named = maker != null && maker.equalsIgnoreCase("LENOVO") && version != null && version.contains(" ");
        return named ? version : MachineFacts.text(root, "product");
    }

    /** All nodes of the tree, without recursion: the file comes from outside. */
    private static List<JsonNode> nodes(JsonNode root) {
        List<JsonNode> found = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty() && found.size() < MAX_NODES) {
            JsonNode node = open.remove();
            if (isOutside(node)) {
                continue;
            }
            found.add(node);
            open.addAll(MachineFacts.list(node, "children"));
        }
        return found;
    }
}
