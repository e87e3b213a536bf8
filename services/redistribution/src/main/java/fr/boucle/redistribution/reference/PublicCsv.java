package fr.boucle.redistribution.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.web.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/** A public CSV file with named columns; what is wrong with it is refused with its line. */
public final class PublicCsv {
    private PublicCsv() {}

    public static void read(String csv, Consumer<Row> each) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord line : rows) {
                each.accept(new Row(line));
            }
        } catch (CsvParseException e) {
            throw new Refusal(RedistributionRefusal.FILE_REFUSED, "Not a CSV file: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Refusal empty(String what) {
        return new Refusal(RedistributionRefusal.FILE_REFUSED, "The file has no " + what + ".");
    }

    public record Row(NamedCsvRecord line) {
        public String field(String name) {
            return line.findField(name).orElseThrow(() -> refused("the column " + name + " is missing"));
        }

        /** A column that may be missing or empty. */
        public Optional<String> optional(String name) {
            return line.findField(name).filter(value -> !value.isBlank());
        }

        public Refusal refused(String reason) {
            return new Refusal(
                    RedistributionRefusal.FILE_REFUSED, "Line " + line.getStartingLineNumber() + ": " + reason + ".");
        }
    }
}
