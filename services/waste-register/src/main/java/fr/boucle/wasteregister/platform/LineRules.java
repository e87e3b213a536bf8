package fr.boucle.wasteregister.platform;

import fr.boucle.values.Blanks;
import fr.boucle.wasteregister.code.RuleTable;
import fr.boucle.wasteregister.code.RuleTables;
import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.law.RefusalWords;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Judges a line of a register as the State's platform does; where its documentation is stricter than its code, the stricter
 * rule refuses (the required hour of weighing depends on the site's profile on the platform and is not judged).
 */
@Singleton
public class LineRules {
    private static final BigDecimal ROAD_TONNES = BigDecimal.valueOf(40);
    private static final BigDecimal ROAD_CUBIC_METRES = BigDecimal.valueOf(100);
    private static final int TRANSPORTERS = 5;

    private final Templates templates;
    private final FieldRules fields;
    private final TreatmentRules treatment;
    private final WasteCodes codes;
    private final RuleTables tables;
    private final LegalTime legalTime;
    private final RefusalWords words;

    public LineRules(
            Templates templates,
            FieldRules fields,
            TreatmentRules treatment,
            WasteCodes codes,
            RuleTables tables,
            LegalTime legalTime,
            RefusalWords words) {
        this.templates = templates;
        this.fields = fields;
        this.treatment = treatment;
        this.codes = codes;
        this.tables = tables;
        this.legalTime = legalTime;
        this.words = words;
    }

    /** What is wrong with a line, and the line in the form the register keeps. */
    public record Judged(List<LineFault> faults, LineFields fields) {}

    /** Judges the cells of a line, by the template's keys. */
    public Judged judge(RegisterType type, Map<String, String> cells) {
        Template template = templates.of(type);
        Judging line = new Judging(template, legalTime.today());
        for (Column column : template.columns()) {
            String text = Blanks.strip(cells.getOrDefault(column.key(), ""));
            if (!text.isEmpty()) {
                fields.judge(line, column, text);
            } else if (column.required()) {
                line.fault(column.key(), "Ce champ est nécessaire.");
            }
        }
        danger(line);
        codeOfTheDay(line);
        listsOfTheDay(line);
        treatment.judge(line);
        ActorRules.judge(line);
        TransportRules.judge(line);
        PartyRules.judge(line);
        SsdRules.judge(line);
        road(line);
        return new Judged(line.faults(), line.fields());
    }

    /** A line about to be written, in the form the register keeps; refused when the platform would refuse it. */
    public LineFields accepted(RegisterType type, LineFields line) {
        ToldLine told = told(type, line);
        Refusal.throwAll(told.minded().stream());
        return told.fields();
    }

    /** The same of a line that somebody tells: with why the platform would refuse it, each fault at its field. */
    public ToldLine told(RegisterType type, LineFields line) {
        Map<String, String> cells = new HashMap<>(line.values());
        String _ = cells.putIfAbsent("publicId", "given-when-written");
        Judged judged = judge(type, cells);
        List<Refusal.FieldFault> faults = judged.faults().stream()
                .map(fault -> new Refusal.FieldFault("/fields/" + fault.key(), words.forReader(fault.message())))
                .toList();
        Optional<Refusal> refused = Optional.of(faults)
                .filter(found -> !found.isEmpty())
                .map(found -> new Refusal(
                        WasteRefusal.LINE_NOT_ACCEPTABLE, "Correct " + found.size() + " field(s); see errors.", found));
        return new ToldLine(judged.fields(), List.of(refused));
    }

    private static void danger(Judging line) {
        boolean dangerous = line.is("wastePop", "OUI")
                || line.get("wasteCode").filter(WasteCodes::isDangerous).isPresent();
        if (dangerous && line.is("wasteIsDangerous", "NON")) {
            line.fault("wasteIsDangerous", "Un déchet à astérisque ou contenant des POP est dangereux : OUI ou vide.");
        }
    }

    /** Each value of a published list stands in the list of the line's day. */
    private void listsOfTheDay(Judging line) {
        LocalDate day = line.day(line.type().dateKey()).orElse(line.today());
        for (Column column : line.template().columns()) {
            RuleTable.ofKind(column.kind())
                    .filter(table -> table != RuleTable.WASTE_CODES)
                    .ifPresent(table -> line.get(column.key())
                            .filter(value -> !tables.holds(table, value, day))
                            .ifPresent(value -> line.fault(
                                    column.key(),
                                    "« " + value + " » n'est pas dans la liste en vigueur le " + day + ".")));
        }
    }

    /** REG-03: the code is one of the list on the day of the line. */
    private void codeOfTheDay(Judging line) {
        LocalDate day = line.day(line.type().dateKey()).orElse(line.today());
        line.get("wasteCode")
                .filter(code -> !codes.isValid(code, day))
                .ifPresent(code -> line.fault(
                        "wasteCode",
                        "Le code " + code + " n'est pas en vigueur le " + day + " (liste des déchets, R541-7)."));
    }

    private static void road(Judging line) {
        boolean byRoad = IntStream.rangeClosed(1, TRANSPORTERS)
                .anyMatch(number -> line.is("transporter" + number + "TransportMode", "ROUTE"));
        if (!byRoad || !line.has("weighingHour")) {
            return;
        }
        atMost(line, "weightValue", ROAD_TONNES, "Au plus 40 tonnes par la route.");
        atMost(line, "volume", ROAD_CUBIC_METRES, "Au plus 100 m³ par la route.");
    }

    private static void atMost(Judging line, String key, BigDecimal most, String otherwise) {
        line.get(key)
                .filter(text -> new BigDecimal(text).compareTo(most) > 0)
                .ifPresent(_ -> line.fault(key, otherwise));
    }
}
