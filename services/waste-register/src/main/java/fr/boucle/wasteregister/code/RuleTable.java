package fr.boucle.wasteregister.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list that law or the State's platform publishes; its rows are told apart by their code. */
public enum RuleTable {
    WASTE_CODES(
            "waste-codes.csv",
            "[0-9]{2} [0-9]{2} [0-9]{2}\\*?",
            List.of("code", "label", "dangerous", "excavatedEarth", "validFrom", "validUntil")),
    OPERATIONS(
            "operations.csv",
            "[RD] [0-9]{1,2}( F)?",
            List.of("code", "final", "modes", "OUTGOING_WASTE", "INCOMING_WASTE", "SSD")),
    BASEL_CODES("basel-codes.txt", "[ABY][0-9]{1,4}", List.of("code")),
    SSD_ACTS("ssd-acts.txt", ".{5,200}", List.of("code"));

    private static final Map<String, RuleTable> BY_KIND = Map.of(
            "waste_code", WASTE_CODES,
            "operation_code", OPERATIONS,
            "next_operation", OPERATIONS,
            "basel_code", BASEL_CODES,
            "act", SSD_ACTS);

    private final String file;
    private final Pattern form;
    private final List<String> columns;

    RuleTable(String file, String form, List<String> columns) {
        this.file = file;
        this.form = Pattern.compile(form);
        this.columns = columns;
    }

    /** The list that a kind of field is taken from, if it is from one. */
    public static Optional<RuleTable> ofKind(String kind) {
        return Optional.ofNullable(BY_KIND.get(kind));
    }

    List<String> columns() {
        return columns;
    }

    boolean isCode(String text) {
        return form.matcher(text).matches();
    }

    /** A code as the list writes it. */
    String normalised(String code) {
        return switch (this) {
            case WASTE_CODES -> WasteCodes.normalised(code);
            case OPERATIONS -> Operations.normalised(code);
            case BASEL_CODES, SSD_ACTS -> code.strip();
        };
    }

    /** What ships with the program. */
    List<Map<String, String>> shipped() {
        return columns.size() == 1
                ? Facts.lines(file).stream().map(line -> Map.of("code", line)).toList()
                : Facts.read(file).stream()
                        .map(fact -> Map.copyOf(fact.getFieldsAsMap()))
                        .toList();
    }
}
