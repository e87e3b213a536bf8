package fr.boucle.donations.reading;

import fr.boucle.donations.reading.RawDevice.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One machine of a GLPI inventory, from its allowed sections; each part is lenient on its own. */
final class GlpiMachine {
    private static final int PER_CENT = 100;

    private GlpiMachine() {}

    static RawDevice of(long place, Map<String, Object> machine) {
        RawDevice device = RawDevice.at(place);
        if (!machine.containsKey("content")) {
            device.quarantine(Reason.of("no-content", "The object has no content section; is it a GLPI inventory?"));
        }
        Map<?, ?> bios = object(machine.get("bios"));
        Map<?, ?> hardware = object(machine.get("hardware"));
        Map<?, ?> network = object(machine.get("network_device"));
        device.put(Field.MANUFACTURER, first(text(bios, "smanufacturer"), text(network, "manufacturer")));
        device.put(Field.MODEL, first(text(bios, "smodel"), text(network, "model")));
        device.put(Field.SERIAL, first(serial(device, bios, "ssn"), serial(device, network, "serial")));
        device.put(Field.ASSET_TAG, text(bios, "assettag"));
        device.put(Field.KIND, kind(machine.get("itemtype"), hardware, network));
        device.put(Field.MEMORY, memory(hardware));
        cpu(device, machine.get("cpus"));
        batteries(device, machine.get("batteries"));
        for (Object storage : list(machine.get("storages"))) {
            storage(device, object(storage));
        }
        virtual(device, hardware);
        return device;
    }

    private static @Nullable String kind(@Nullable Object itemType, Map<?, ?> hardware, Map<?, ?> network) {
        String chassis = text(hardware, "chassis_type");
        if (chassis != null && Kinds.kind(chassis).isPresent()) {
            return chassis;
        }
        String type = first(itemType instanceof String name ? name : null, text(network, "type"));
        return first(type, hardware.isEmpty() ? null : "computer");
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

    /** Health is what the battery still holds of what it was made for. */
    private static void batteries(RawDevice device, @Nullable Object batteries) {
        for (Object each : list(batteries)) {
            Map<?, ?> battery = object(each);
            if (battery.get("capacity") instanceof BigDecimal capacity
                    && battery.get("real_capacity") instanceof BigDecimal real
                    && capacity.signum() > 0
                    && real.signum() >= 0) {
                long percent = real.longValue() * PER_CENT / Math.max(1, capacity.longValue());
                device.put(Field.BATTERY_HEALTH, Long.toString(Math.min(percent, PER_CENT)));
            } else {
                device.quarantine(Reason.of("battery-unreadable", "A battery states no capacity and real capacity."));
            }
        }
    }

    private static void storage(RawDevice device, Map<?, ?> storage) {
        String all = String.join(
                " ",
                blank(text(storage, "type")),
                blank(text(storage, "interface")),
                blank(text(storage, "model")),
                blank(text(storage, "name")),
                blank(text(storage, "description")));
        String plain = Columns.plain(all);
        if (plain.contains("usb") || plain.contains("dvd") || plain.contains("cd rom") || plain.contains("removable")) {
            return;
        }
        String size = text(storage, "disksize");
        var _ = device.media()
                .add(new RawDevice.RawMedium(
                        serial(device, storage, "serial"), all, size == null ? null : Texts.megabytes(size + " mb")));
    }

    private static void virtual(RawDevice device, Map<?, ?> hardware) {
        String system = text(hardware, "vmsystem");
        if (system != null && !system.equalsIgnoreCase("physical")) {
            device.quarantine(
                    Reason.of("virtual-machine", "A virtual machine is no device; take it out of the inventory."));
        }
    }

    private static @Nullable String serial(RawDevice device, Map<?, ?> section, String name) {
        if (section.get(name) instanceof BigDecimal number) {
            device.quarantine(Reason.of("numeric-serial", "A serial was a number and was read as its digits."));
            return number.toPlainString();
        }
        return text(section, name);
    }

    private static @Nullable String text(Map<?, ?> section, String name) {
        return switch (section.get(name)) {
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            case null, default -> null;
        };
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
