package fr.boucle.wasteregister.consignment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.Mass;
import fr.boucle.wasteregister.code.Facts;
import fr.boucle.wasteregister.code.Operations;
import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.lot.WeightType;
import fr.boucle.wasteregister.operator.Operator;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.wasteregister.site.Organisations;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each column of the platform's outgoing file is one that a consignment fills, or one that it is said to leave blank. */
class OutgoingFieldsTest {
    /** What a consignment never says, and why: a column more belongs here or in {@link OutgoingFields}. */
    private static final Pattern LEFT_BLANK = Pattern.compile(String.join(
            "|",
            // of the declaration, not of the waste
            "reason|publicId|reportAsCompanySiret",
            // the waste leaves the workshop itself, and goes where its operator is
            "reportForPickupSite.*|destinationDropSite.*",
            // weighed, and nothing of Boucle crosses a border
            "volume|wasteCodeBale|gistridNumber|movementNumber",
            // one carrier, and no trader buys it
            "trader.*|transporter[2-5].*"));

    private static final UUID ID = new UUID(1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Operator OPERATOR = new Operator(
            ID,
            "Recyclage de l'Exemple",
            "35600000000048",
            "1 quai de l'Exemple",
            "44600",
            "Saint-Nazaire",
            Set.of(Operator.Kind.values()),
            List.of());

    @Test
    void a_consignment_fills_a_column_or_leaves_it_blank_for_a_reason() {
        Set<String> filled = whole().fields().values().keySet();
        List<String> columns = Facts.read("columns-" + RegisterType.OUTGOING_WASTE + ".csv").stream()
                .map(fact -> fact.getField("key"))
                .toList();
        assertThat(columns).containsAll(filled);
        assertThat(columns.stream().filter(key -> !filled.contains(key)))
                .as("columns left blank: whoever adds one of a name that is excused anyway sees it here")
                .hasSize(59)
                .allMatch(key -> LEFT_BLANK.matcher(key).matches(), "a column that a consignment leaves blank");
        assertThat(filled).noneMatch(key -> LEFT_BLANK.matcher(key).matches());
    }

    /** A line that knows all that one can know; one producer and several exclude each other. */
    private static OutgoingFields whole() {
        Organisations.Row site = new Organisations.Row(
                ID, "Ville de l'Exemple", "PUBLIC", "SIRET", "21440109300015", "2 rue", "44000", "Nantes", "44109");
        return new OutgoingFields()
                .sender(site)
                .waste(
                        new WasteCodes().find("16 02 13*").orElseThrow(),
                        false,
                        Mass.ofKilograms(12),
                        WeightType.REEL,
                        DAY)
                .producer(site)
                .producersOf("44109,44047")
                .destination(OPERATOR, new Operations.Chosen("R 4", "REUTILISATION", true))
                .transporter(OPERATOR, Optional.of("2024-44-12"))
                .ecoOrganisme(OPERATOR)
                .broker(OPERATOR, "2024-44-13");
    }
}
