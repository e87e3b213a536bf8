package fr.boucle.repairs.intake;

import fr.boucle.repairs.device.Hardware;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts from the inventory of a GLPI agent. */
final class GlpiFacts {
    private static final int PERCENT = 100;
    /** A new battery holds some percent more than was promised; one that holds more than this is another one. */
    private static final int ANOTHER = 110;

    private GlpiFacts() {}

    static MachineFacts read(JsonNode content) {
        JsonNode bios = content.get("bios");
        List<JsonNode> processors = MachineFacts.list(content, "cpus");
        return new MachineFacts(
                "GLPI",
                MachineFacts.text(bios, "smanufacturer"),
                MachineFacts.text(bios, "smodel"),
                MachineFacts.text(bios, "ssn"),
                processors.isEmpty() ? null : MachineFacts.text(processors.getFirst(), "name"),
                memory(content),
                battery(content),
                media(content),
                MachineFacts.marks(
                        MachineFacts.text(content.get("hardware"), "uuid"),
                        MachineFacts.text(bios, "msn"),
                        MachineFacts.text(bios, "assettag")));
    }

    private static @Nullable Integer memory(JsonNode content) {
        long sum = MachineFacts.list(content, "memories").stream()
                .mapToLong(bank -> MachineFacts.number(bank, "capacity"))
                .sum();
        return sum > 0 && sum < Integer.MAX_VALUE ? (int) sum : null;
    }

    /** Several batteries are one capacity; one that says nothing, or what cannot be, makes the whole unknown. */
    private static @Nullable Integer battery(JsonNode content) {
        long design = 0;
        long real = 0;
        for (JsonNode battery : MachineFacts.list(content, "batteries")) {
            long one = MachineFacts.number(battery, "capacity");
            long left = MachineFacts.number(battery, "real_capacity");
            if (one <= 0 || left <= 0 || left * PERCENT > one * ANOTHER) {
                return null;
            }
            design += one;
            real += left;
        }
        return design == 0 ? null : (int) Math.min(PERCENT, real * PERCENT / design);
    }

    private static List<Hardware.MediumSummary> media(JsonNode content) {
        List<Hardware.MediumSummary> media = new ArrayList<>();
        for (JsonNode storage : MachineFacts.list(content, "storages")) {
            String words = Stream.of("type", "description", "interface", "model", "name")
                    .map(field -> MachineFacts.text(storage, field))
                    .filter(word -> word != null)
                    .collect(Collectors.joining(" "))
                    .toUpperCase(Locale.ROOT);
            MediumWords.medium(
                            words,
                            MachineFacts.text(storage, "serial"),
                            MachineFacts.number(storage, "disksize"),
                            MachineFacts.text(storage, "model"))
                    .ifPresent(media::add);
        }
        return media;
    }
}
