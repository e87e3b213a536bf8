package fr.boucle.wasteregister.platform;

import fr.boucle.wasteregister.code.Facts;
import fr.boucle.wasteregister.code.Operations;
import fr.boucle.wasteregister.code.RuleTable;
import fr.boucle.wasteregister.code.RuleTables;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The fields of each register as people read them, grouped, beside the platform's own column names. */
@Singleton
public class FieldNames {
    private final Templates templates;
    private final Operations operations;
    private final RuleTables tables;
    private final Map<String, Name> names = new HashMap<>();

    FieldNames(Templates templates, Operations operations, RuleTables tables) {
        this.templates = templates;
        this.tables = tables;
        this.operations = operations;
        Facts.read("fields.csv")
                .forEach(fact -> names.put(
                        fact.getField("key"),
                        new Name(FieldGroup.valueOf(fact.getField("group")), fact.getField("label"))));
    }

    private record Name(FieldGroup group, String label) {}

    /** The label of a field, in French. */
    public String label(String key) {
        Name name = names.get(key);
        return name == null ? key : name.label();
    }

    /** The platform's name of a field's column. */
    public String column(RegisterType type, String key) {
        return templates.of(type).header(key);
    }

    List<FieldGroupView> groups(RegisterType type) {
        return Stream.of(FieldGroup.values())
                .map(group -> new FieldGroupView(group.name(), group.label(), fields(type, group)))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    private List<FieldGroupView.FieldView> fields(RegisterType type, FieldGroup group) {
        return templates.of(type).columns().stream()
                .filter(column -> nameOf(column).group() == group)
                .map(column -> new FieldGroupView.FieldView(
                        column.key(),
                        nameOf(column).label(),
                        templates.of(type).header(column.key()),
                        column.kind(),
                        column.required(),
                        column.max() == 0 ? null : column.max(),
                        options(type, column)))
                .toList();
    }

    private Name nameOf(Column column) {
        return Objects.requireNonNull(
                names.get(column.key()), () -> "facts/fields.csv has no line for " + column.key());
    }

    /** What a field may hold, where that is a short list. */
    private List<String> options(RegisterType type, Column column) {
        return switch (column.kind()) {
            case "operation_code" -> operations.codes(type.name());
            case "next_operation" -> operations.codes(RegisterType.INCOMING_WASTE.name());
            case "company_type" -> FieldRules.companyTypes(type, column.key());
            case "act" -> tables.codes(RuleTable.SSD_ACTS);
            default -> TextRules.options(column.kind());
        };
    }
}
