package fr.boucle.donations.reading;

import fr.boucle.web.Refusal;
import fr.boucle.web.RefusalType;
import io.micronaut.http.HttpStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every way in which a file is no inventory. */
public enum FileRefusal implements RefusalType {
    EMPTY_FILE("empty-file", 422, "The file holds no machine.", null),
    UNREADABLE_FILE("unreadable-file", 422, "The file is not an inventory that we can read.", null),
    UNKNOWN_HEADERS("unknown-headers", 422, "The columns do not say what a device is.", null),
    TOO_MANY_ROWS("too-many-rows", 413, "The file has too many rows.", null),
    SUSPICIOUS_ARCHIVE("suspicious-archive", 422, "The workbook unpacks to more than it may.", null);

    private final Words words;

    FileRefusal(String slug, int status, String title, @Nullable String law) {
        this.words = new Words(slug, HttpStatus.valueOf(status), title, law);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The refusal of a file, with what was met and what would pass, in the reader's language. */
    public Refusal because(String sentence) {
        return because(sentence, Map.of());
    }

    /** The refusal of a file, with what was met and what would pass, in the reader's language. */
    public Refusal because(String sentence, Map<String, String> told) {
        return Sentences.ofReader().refusal(this, sentence, told);
    }
}
