package fr.boucle.wasteregister.code;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Proposes the waste code of an item by what it is and by day; the producer answers for the code and may choose another. */
@Singleton
public class ProposedCodes {
    private static final String OTHER = "OTHER";

    private final List<NamedCsvRecord> proposals = Facts.read("proposals.csv");
    private final String convention;

    /** The site's convention: chapter 16 (from professionals) or chapter 20 (municipal and assimilated). */
    public ProposedCodes(@Value("${boucle.waste.convention}") String convention) {
        this.convention = convention.toLowerCase(Locale.ROOT);
    }

    public String carcass(String deviceKind, boolean batteryRemoved, LocalDate day) {
        String without = deviceKind + "_WITHOUT_BATTERY";
        boolean told = batteryRemoved
                && proposals.stream().anyMatch(row -> row.getField("variant").equals(without));
        return find("CARCASS", told ? without : deviceKind, day);
    }

    public String item(String kind, @Nullable String chemistry, LocalDate day) {
        return find(kind, kind.equals("BATTERY") ? family(chemistry) : OTHER, day);
    }

    private String find(String item, String variant, LocalDate day) {
        return proposals.stream()
                .filter(row -> row.getField("item").equals(item)
                        && row.getField("variant").equals(variant))
                .filter(row -> Facts.Validity.of(row).holds(day))
                .findFirst()
                .map(row -> row.getField(convention))
                .orElseGet(
                        () -> item.equals(OTHER) ? "16 02 16" : find(variant.equals(OTHER) ? OTHER : item, OTHER, day));
    }

    private static String family(@Nullable String chemistry) {
        String name = chemistry == null ? "" : chemistry.toUpperCase(Locale.ROOT);
        if (name.startsWith("LI") || name.contains("LITHIUM")) {
            return "LITHIUM";
        }
        if (name.contains("CADMIUM") || name.contains("NICD")) {
            return "NICKEL_CADMIUM";
        }
        if (name.contains("NICKEL") || name.contains("NIMH")) {
            return "NICKEL";
        }
        return name.contains("LEAD") ? "LEAD" : name.contains("ALKALINE") ? "ALKALINE" : OTHER;
    }
}
