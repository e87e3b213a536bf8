package fr.boucle.wasteregister.platform;

import fr.boucle.values.Siret;
import fr.boucle.wasteregister.code.Operations;
import fr.boucle.wasteregister.code.RuleTable;
import fr.boucle.wasteregister.code.RuleTables;
import fr.boucle.wasteregister.code.WasteCode;
import fr.boucle.wasteregister.code.WasteCodes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What each single field may hold (registers of the State's platform); gives it the form in which the register keeps it. */
@Singleton
class FieldRules {
    private static final Set<String> COMPANIES =
            Set.of("ETABLISSEMENT_FR", "ENTREPRISE_UE", "ENTREPRISE_HORS_UE", "ASSOCIATION");

    private final WasteCodes wasteCodes;
    private final Operations operations;
    private final Map<String, FieldRule> rules = new HashMap<>();

    FieldRules(WasteCodes wasteCodes, Operations operations, RuleTables tables) {
        this.wasteCodes = wasteCodes;
        this.operations = operations;
        rules.putAll(TextRules.ALL);
        rules.putAll(NumberRules.ALL);
        rules.put("siret", FieldRules::siret);
        rules.put("waste_code", this::wasteCode);
        rules.put("waste_code_list", this::wasteCodeList);
        rules.put("company_type", FieldRules::companyType);
        rules.put("operation_code", this::operation);
        rules.put("next_operation", this::nextOperation);
        rules.put("basel_code", listed(tables, RuleTable.BASEL_CODES, "un code Bâle de la liste, par exemple A1180"));
        rules.put(
                "act",
                listed(tables, RuleTable.SSD_ACTS, "un acte de la liste, par exemple « Arrêté du 11 décembre 2018 »"));
    }

    /** Whether there is a rule for it: else a line that fills it cannot be judged at all. */
    boolean judges(Column column) {
        return rules.containsKey(column.kind());
    }

    /** Judges one field that is given. */
    void judge(Judging line, Column column, String text) {
        Objects.requireNonNull(rules.get(column.kind()), column.kind())
                .judge(line, column, text)
                .ifPresent(value -> line.keep(column.key(), value));
    }

    /** In any list: which one holds on the day of the line is judged with the whole line. */
    private static FieldRule listed(RuleTables tables, RuleTable table, String expected) {
        return (line, column, text) ->
                tables.ever(table, text) ? Optional.of(text) : FieldRule.refused(line, column, expected);
    }

    private static Optional<String> siret(Judging line, Column column, String text) {
        boolean mayHaveBlanks = column.key().startsWith("report");
        Optional<String> siret =
                Siret.parse(text).map(Siret::value).filter(digits -> mayHaveBlanks || digits.equals(text));
        return siret.isPresent()
                ? siret
                : FieldRule.refused(
                        line,
                        column,
                        mayHaveBlanks
                                ? "un SIRET : 14 chiffres dont la clé est juste"
                                : "un SIRET sans espace : 14 chiffres dont la clé est juste");
    }

    private Optional<String> wasteCode(Judging line, Column column, String text) {
        String code = WasteCodes.normalised(text);
        Optional<WasteCode> found = wasteCodes.find(code);
        if (found.isEmpty()) {
            return FieldRule.refused(line, column, "un code de la liste des déchets, par exemple 16 02 13*");
        }
        return found.get().excavatedEarth() && line.type() != RegisterType.SSD
                ? FieldRule.refused(line, column, "pas un code de terres excavées : elles ont leur propre registre")
                : Optional.of(code);
    }

    private Optional<String> wasteCodeList(Judging line, Column column, String text) {
        List<String> codes =
                Arrays.stream(text.split(",", -1)).map(WasteCodes::normalised).toList();
        return codes.stream().anyMatch(code -> wasteCodes.find(code).isEmpty())
                ? FieldRule.refused(line, column, "des codes de la liste des déchets séparés par des virgules")
                : Optional.of(String.join(",", codes));
    }

    /** Which types of actor a field may name. */
    static List<String> companyTypes(RegisterType type, String key) {
        Set<String> allowed = new TreeSet<>(COMPANIES);
        if (type != RegisterType.SSD) {
            allowed.add("PERSONNE_PHYSIQUE");
        }
        if (key.startsWith("initialEmitter")) {
            allowed.add("COMMUNES");
        }
        return List.copyOf(allowed);
    }

    private static Optional<String> companyType(Judging line, Column column, String text) {
        List<String> allowed = companyTypes(line.type(), column.key());
        return allowed.contains(text) ? Optional.of(text) : FieldRule.refused(line, column, String.join(", ", allowed));
    }

    private Optional<String> operation(Judging line, Column column, String text) {
        Optional<String> code = operations
                .find(text)
                .filter(found -> found.standsIn(line.type().name()))
                .map(Operations.Kind::code);
        return code.isPresent()
                ? code
                : FieldRule.refused(line, column, "un code de traitement admis dans ce registre, par exemple R 4");
    }

    private Optional<String> nextOperation(Judging line, Column column, String text) {
        Optional<String> code = operations.find(text).map(Operations.Kind::code);
        return code.isPresent() ? code : FieldRule.refused(line, column, "un code de traitement, par exemple R 4");
    }
}
