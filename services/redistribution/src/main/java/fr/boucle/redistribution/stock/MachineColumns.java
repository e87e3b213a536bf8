package fr.boucle.redistribution.stock;

import fr.boucle.values.DeviceKind;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import org.jspecify.annotations.Nullable;

/** What was built, as a device keeps it. */
@Embeddable
record MachineColumns(
        @MappedProperty("kind") DeviceKind kind,
        @MappedProperty("manufacturer") @Nullable String manufacturer,
        @MappedProperty("model") @Nullable String name,
        @MappedProperty("memory_megabytes") @Nullable Integer memoryMegabytes) {
    static MachineColumns of(Equipment.Model model) {
        return new MachineColumns(model.kind(), model.manufacturer(), model.model(), model.memoryMegabytes());
    }

    Equipment.Model model() {
        return new Equipment.Model(kind, manufacturer, name, memoryMegabytes);
    }
}
