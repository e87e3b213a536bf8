package fr.boucle.repairs;

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
                media(content));
    }

    private static @Nullable Integer memory(JsonNode content) {
        long sum = MachineFacts.list(content, "memories").stream()
                .mapToLong(bank -> MachineFacts.number(bank, "capacity"))
                .sum();
        return sum > 0 && sum < Integer.MAX_VALUE ? (int) sum : null;
    }

    private static @Nullable Integer battery(JsonNode content) {
        for (JsonNode battery : MachineFacts.list(content, "batteries")) {
            long design = MachineFacts.number(battery, "capacity");
            long real = MachineFacts.number(battery, "real_capacity");
            if (design > 0 && real > 0) {
                return (int) Math.min(PERCENT, real * PERCENT / design);
            }
        }
        return null;
    }

    private static List<Hardware.MediumSummary> media(JsonNode content) {
        List<Hardware.MediumSummary> media = new ArrayList<>();
        for (JsonNode storage : MachineFacts.list(content, "storages")) {
            String words = Stream.of("type", "description", "interface", "model", "name")
                    .map(field -> MachineFacts.text(storage, field))
                    .filter(word -> word != null)
                    .collect(Collectors.joining(" "))
                    .toUpperCase(Locale.ROOT);
            if (!words.contains("DVD") && !words.contains("CD-ROM") && !words.contains("REMOVABLE")) {
                long size = MachineFacts.number(storage, "disksize");
                media.add(new Hardware.MediumSummary(
                        type(words), MachineFacts.text(storage, "serial"), size > 0 ? size : null));
            }
        }
        return media;
    }

    static MediumType type(String words) {
        if (words.contains("NVME")) {
            return MediumType.NVME;
        }
        if (words.contains("MMC")) {
            return MediumType.EMMC;
        }
        return words.contains("SSD") || words.contains("SOLID") ? MediumType.SSD : rotating(words);
    }

    /** Only what says that it rotates is a hard disk; of anything else more is asked, as of flash. */
    private static MediumType rotating(String words) {
        boolean rotates = words.contains("HDD") || words.contains("RPM") || words.contains("HARD");
        return rotates ? MediumType.HDD : MediumType.OTHER;
    }
}
