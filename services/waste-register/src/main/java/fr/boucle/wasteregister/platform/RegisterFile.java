package fr.boucle.wasteregister.platform;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.boucle.wasteregister.law.RefusalWords;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file of the platform as it was sent: UTF-8, semicolons, the template's headers in any order. What is wrong with it is said in
 * the registers' French; {@link RefusalWords} has the English.
 */
public record RegisterFile(List<Row> rows, boolean tellsErrors) {
    private static final String IGNORED_COLUMN = "erreur";
    private static final int SHOWN = 60;

    /** A line of the file, by its number there (the header's line is 1); cells by the template's keys; what the platform
     * says of it in its error file. */
    public record Row(long number, Map<String, String> cells, String error, boolean tooLong) {}

    /** Reads a file; what refuses it is said in the language of whoever asks. */
    public static RegisterFile read(byte[] bytes, Template template, RefusalWords words) {
        try {
            return read(bytes, template);
        } catch (Refusal refusal) {
            throw words.forReader(refusal);
        }
    }

    private static RegisterFile read(byte[] bytes, Template template) {
        List<CsvRecord> records = records(text(bytes));
        if (records.isEmpty()) {
            throw new Refusal(
                    WasteRefusal.FILE_UNREADABLE, "Le fichier est vide : envoyez les titres du modèle et des lignes.");
        }
        List<String> keys = keys(records.getFirst().getFields(), template);
        List<Row> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            row(record, keys).ifPresent(rows::add);
        }
        if (rows.isEmpty()) {
            throw new Refusal(WasteRefusal.FILE_UNREADABLE, "Le fichier n'a que ses titres et aucune ligne.");
        }
        return new RegisterFile(rows, keys.contains(IGNORED_COLUMN));
    }

    private static Optional<Row> row(CsvRecord record, List<String> keys) {
        Map<String, String> cells = new HashMap<>();
        String error = "";
        boolean tooLong = false;
        for (int i = 0; i < record.getFieldCount(); i++) {
            String text = Template.trimmed(record.getField(i));
            String key = i < keys.size() ? keys.get(i) : "";
            if (key.equals(IGNORED_COLUMN)) {
                error = text;
            } else if (key.isEmpty()) {
                tooLong |= !text.isEmpty();
            } else if (!text.isEmpty()) {
                cells.put(key, text);
            }
        }
        return cells.isEmpty() && !tooLong
                ? Optional.empty()
                : Optional.of(new Row(record.getStartingLineNumber(), cells, error, tooLong));
    }

    private static List<String> keys(List<String> headers, Template template) {
        List<String> keys = new ArrayList<>();
        List<Refusal.FieldFault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            Optional<Column> column = template.column(header);
            Optional<String> note = NoteColumns.key(template.type(), header);
            if (Template.plain(header).equals(IGNORED_COLUMN)) {
                keys.add(IGNORED_COLUMN);
            } else if (Template.trimmed(header).isEmpty()) { // spreadsheets write columns without a name
                keys.add("");
            } else if (note.isPresent()) {
                keys.add(note.get());
            } else if (column.isPresent() && seen.add(column.get().key())) {
                keys.add(column.get().key());
            } else {
                String what = column.isPresent() ? " est là deux fois" : " n'est pas du modèle";
                faults.add(new Refusal.FieldFault("/columns/" + (i + 1), "« " + shown(header) + " »" + what));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(
                    WasteRefusal.FILE_REFUSED,
                    "Gardez les titres du modèle tels quels, avec des points-virgules. Titres à corriger : "
                            + faults.size() + ".",
                    faults);
        }
        return keys;
    }

    /** A file with commas has one heading as long as its line. */
    private static String shown(String header) {
        String text = Template.trimmed(header);
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static List<CsvRecord> records(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(';')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw new Refusal(
                    WasteRefusal.FILE_UNREADABLE,
                    "Ce n'est pas un fichier CSV : un guillemet n'est pas fermé, ou une ligne est trop longue.");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw notUtf8();
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw notUtf8();
        }
    }

    private static Refusal notUtf8() {
        return new Refusal(
                WasteRefusal.FILE_UNREADABLE, "Le fichier n'est pas en UTF-8 : enregistrez-le en « CSV UTF-8 ».");
    }
}
