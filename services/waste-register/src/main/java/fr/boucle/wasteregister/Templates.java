package fr.boucle.wasteregister;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The platform's three files. */
@Singleton
class Templates {
    private final Map<RegisterType, Template> templates = new EnumMap<>(RegisterType.class);

    Templates() {
        for (RegisterType type : RegisterType.values()) {
            templates.put(type, Template.of(type));
        }
    }

    Template of(RegisterType type) {
        return Objects.requireNonNull(templates.get(type));
    }
}
