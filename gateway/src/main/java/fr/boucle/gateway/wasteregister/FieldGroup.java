package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.pages.Page;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields of a register's line that belong together, with their names in French and on the platform. */
@Serdeable
public record FieldGroup(
        String group, @Nullable String label, @Nullable List<Field> fields) {
    /** What a form says of the last transporter that it shows, and its button of the one that it adds. */
    private static final String MORE = "transporteurs";

    private static final String ADD = "ajouter";

    private static final Set<String> FIXED =
            Set.of("publicId", "reason", "reportForCompanySiret", "reportAsCompanySiret");

    /** One field. */
    @Serdeable
    public record Field(
            String key,
            @Nullable String label,
            @Nullable String column,
            @Nullable String kind,
            boolean required,
            @Nullable Integer maxLength,
            @Nullable List<String> options) {
        /** The name that the form gives it. */
        public String name() {
            return "c-" + key;
        }

        public boolean isFixed() {
            return FIXED.contains(key);
        }

        public boolean isDay() {
            return "date".equals(kind);
        }

        /** Whether the platform calls it otherwise. */
        public boolean hasOtherColumn() {
            return column != null && !column.equals(label);
        }

        /** Its value as people write it; what is no day, no number and no code of the platform stands as it is. */
        public String said(Page page, String value) {
            if ("decimal".equals(kind) && value.matches("-?\\d+(\\.\\d+)?")) {
                return page.f().exactly(new BigDecimal(value));
            }
            return isDay() && value.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? page.f().date(LocalDate.parse(value))
                    : page.code("platform", value);
        }

        /** Its value as people type it, which the service reads as well. */
        public String typed(Page page, String value) {
            return "decimal".equals(kind) && page.lang().equals("fr") ? value.replace('.', ',') : value;
        }

        @Override
        public List<String> options() {
            return options == null ? List.of() : options;
        }

        /** Which further transporter it is of: the second to the fifth; 0 where of none. */
        int further() {
            return key.matches("transporter[2-5].*") ? key.charAt("transporter".length()) - '0' : 0;
        }
    }

    @Override
    public List<Field> fields() {
        return fields == null ? List.of() : fields;
    }

    /** The fields that hold something. */
    public List<Field> told(Map<String, String> values) {
        return fields().stream()
                .filter(field -> !values.getOrDefault(field.key(), "").isBlank())
                .toList();
    }

    /** The fields that a form asks: of further transporters, those up to the last that is named, has a fault or was asked for. */
    public List<Field> asked(Page page, Map<String, String> values) {
        int shown = shown(page, values);
        return fields().stream()
                .filter(field -> !field.isFixed() && field.further() <= shown)
                .toList();
    }

    /** The last transporter beyond the first that the form shows; 0 where there is none. */
    public int shown(Page page, Map<String, String> values) {
        return fields().stream()
                .filter(field -> !values.getOrDefault(field.key(), "").isBlank()
                        || page.faultOf(field.name()) != null
                        || page.chosen(MORE, String.valueOf(field.further()))
                        || page.chosen(ADD, String.valueOf(field.further())))
                .mapToInt(Field::further)
                .max()
                .orElse(0);
    }

    /** The transporter that may be added to those that are shown: its number, 0 where there is none. */
    public int next(Page page, Map<String, String> values) {
        int next = Math.max(shown(page, values), 1) + 1;
        return fields().stream().anyMatch(field -> field.further() == next) ? next : 0;
    }

    /** Where that transporter's fields begin on the form. */
    public String added(int transporter) {
        return fields().stream()
                .filter(field -> field.further() == transporter)
                .map(Field::name)
                .findFirst()
                .orElse("");
    }
}
