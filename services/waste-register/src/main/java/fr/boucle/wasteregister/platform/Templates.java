package fr.boucle.wasteregister.platform;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The platform's three files. */
@Singleton
public class Templates {
    private final Map<RegisterType, Template> templates = new EnumMap<>(RegisterType.class);

    public Templates() {
        for (RegisterType type : RegisterType.values()) {
            templates.put(type, Template.of(type));
        }
    }

    public Template of(RegisterType type) {
        return Objects.requireNonNull(templates.get(type));
    }
}
