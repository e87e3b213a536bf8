package fr.boucle.wasteregister.code;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The French words of codes, for files that people take along. */
public final class Labels {
    private static final Map<String, String> WORDS =
            Facts.read("labels.csv").stream().collect(Collectors.toMap(Labels::code, fact -> fact.getField("label")));

    private Labels() {}

    /** The word, or the code itself where it has none. */
    public static @Nullable String of(@Nullable Object code) {
        return code == null ? null : WORDS.getOrDefault(code.toString(), code.toString());
    }

    /** What each code is called. */
    public static Map<String, String> said() {
        return WORDS;
    }

    private static String code(NamedCsvRecord fact) {
        return fact.getField("code");
    }
}
