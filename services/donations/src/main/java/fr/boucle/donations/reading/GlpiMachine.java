package fr.boucle.donations.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One machine of a GLPI inventory, from its allowed sections; each part is lenient on its own. */
final class GlpiMachine {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,18})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,40}");

    private GlpiMachine() {}

    static RawDevice of(long place, Map<String, Object> machine) {
        RawDevice device = RawDevice.at(place, false, Map.of());
        if (!machine.containsKey("content")) {
            device.quarantine(Reason.of("no-content"));
        }
        Map<?, ?> bios = object(machine.get("bios"));
        Map<?, ?> hardware = object(machine.get("hardware"));
        Map<?, ?> network = object(machine.get("network_device"));
        device.put(Field.MANUFACTURER, first(text(bios, "smanufacturer"), text(network, "manufacturer")));
        device.put(Field.MODEL, first(text(bios, "smodel"), text(network, "model")));
        device.put(Field.SERIAL, first(serial(device, bios, "ssn"), serial(device, network, "serial")));
        device.put(Field.ASSET_TAG, serial(device, bios, "assettag"));
        device.put(Field.KIND, kind(machine.get("itemtype"), hardware, network));
        device.put(Field.MEMORY, memory(hardware));
        cpu(device, machine.get("cpus"));
        for (Object battery : list(machine.get("batteries"))) {
            device.batteries().add(amount(object(battery), "capacity"), amount(object(battery), "real_capacity"));
        }
        for (Object storage : list(machine.get("storages"))) {
            storage(device, object(storage));
        }
        virtual(device, hardware);
        stack(device, machine.get("network_components"));
        return device;
    }

    /** The chassis where it says something; a macOS agent sends none, and the model says what it is. */
    private static @Nullable String kind(@Nullable Object itemType, Map<?, ?> hardware, Map<?, ?> network) {
        String chassis = text(hardware, "chassis_type");
        String type = first(itemType instanceof String name ? name : null, text(network, "type"));
        String named = first(type, hardware.isEmpty() ? null : "computer");
        return chassis == null
                        || SerialReading.isNothing(Vocabulary.SHIPPED, chassis)
                        || Words.plain(chassis).equals("other")
                ? named
                : chassis;
    }

    private static @Nullable String memory(Map<?, ?> hardware) {
        String megabytes = text(hardware, "memory");
        return megabytes == null ? null : megabytes + " mb";
    }

    private static void cpu(RawDevice device, @Nullable Object cpus) {
        List<?> all = list(cpus);
        if (!all.isEmpty()) {
            device.put(Field.PROCESSOR, text(object(all.getFirst()), "name"));
        }
    }

    private static void storage(RawDevice device, Map<?, ?> storage) {
        String named = String.join(
                " ", blank(text(storage, "type")), blank(text(storage, "model")), blank(text(storage, "name")));
        String bus = String.join(" ", blank(text(storage, "interface")), blank(text(storage, "description")));
        String size = text(storage, "disksize");
        device.media()
                .add(new RawDevice.RawMedium(
                        serial(device, storage, "serial"),
                        Texts.cut(named, Limits.MAX_COLUMNS),
                        Texts.cut(bus, Limits.MAX_COLUMNS),
                        size == null ? null : Texts.size(size + " mb").orElse(null)));
    }

    private static void virtual(RawDevice device, Map<?, ?> hardware) {
        String system = text(hardware, "vmsystem");
        if (system != null && !system.isBlank() && !system.equalsIgnoreCase("physical")) {
            device.quarantine(Reason.of("virtual-machine"));
        }
    }

    /** Units that are stacked answer as one and are several. */
    private static void stack(RawDevice device, @Nullable Object components) {
        long units = list(components).stream()
                .map(GlpiMachine::object)
                .filter(component -> "chassis".equalsIgnoreCase(text(component, "type")))
                .count();
        if (units > 1) {
            device.quarantine(Reason.of("stacked-units", Map.of("number", Long.toString(units))));
        }
    }

    /** A serial that is a number is its digits, when it is written in digits. */
    private static @Nullable String serial(RawDevice device, Map<?, ?> section, String name) {
        if (section.get(name) instanceof GlpiReader.Number number) {
            boolean whole = WHOLE.matcher(number.text()).matches();
            device.quarantine(Reason.of(whole ? "numeric-serial" : "numeric-serial-damaged"));
            return whole ? number.text() : null;
        }
        return text(section, name);
    }

    private static Optional<Long> amount(Map<?, ?> section, String name) {
        return Optional.ofNullable(text(section, name))
                .map(String::strip)
                .filter(text -> PLAIN.matcher(text).matches())
                .map(text -> new BigDecimal(text).longValue());
    }

    private static @Nullable String text(Map<?, ?> section, String name) {
        String text =
                switch (section.get(name)) {
                    case String told -> told;
                    case GlpiReader.Number number
                    when PLAIN.matcher(number.text()).matches() -> number.text();
                    case null, default -> null;
                };
        return CellText.of(text);
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? other : one;
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : value instanceof Map<?, ?> one ? List.of(one) : List.of();
    }
}
