package fr.boucle.wasteregister.platform;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields that belong together, with their names in French and on the platform. */
@Serdeable
record FieldGroupView(String group, String label, List<FieldView> fields) {
    /**
     * A field of a register.
     *
     * @param column the platform's column name
     * @param kind which form its value has
     * @param options what it may hold, where that is a short list
     */
    @Serdeable
    record FieldView(
            String key,
            String label,
            String column,
            String kind,
            boolean required,
            @Nullable Integer maxLength,
            List<String> options) {}
}
