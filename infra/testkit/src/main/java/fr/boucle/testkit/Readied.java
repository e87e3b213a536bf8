package fr.boucle.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a workshop found of a device that it made ready, and what every paper calls it then: one table for the workshop's own
 * event, the papers of the other services, and the pages of the gateway, which reads the file itself.
 *
 * @param kind of device
 * @param refurbished what the workshop told; null as before it told anything
 * @param claim {@code reconditionné}, {@code testé}, or nothing
 */
public record Readied(
        String kind, @Nullable Boolean refurbished, List<String> failed, List<String> untested, String claim) {
    private static final Pattern CLAIM = Pattern.compile("(?<!non )\\b(reconditionné|testé)(?=,| :| par)");

    /** Whole, not tried throughout, failing, both, without a list of its functions, and from before it was told. */
    public static List<Readied> all() {
        try (InputStream table = Objects.requireNonNull(Readied.class.getResourceAsStream("/readied.csv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> of(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Readied of(String[] cells) {
        Boolean refurbished = cells[1].isEmpty() ? null : Boolean.valueOf(cells[1]);
        return new Readied(cells[0], refurbished, words(cells[2]), words(cells[3]), cells[4]);
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(",", -1));
    }

    /** What a paper calls a device. */
    public static List<String> claimsOf(String paper) {
        String words = paper.toLowerCase(Locale.FRENCH).replace('\u00a0', ' ').replace('\u202f', ' ');
        return CLAIM.matcher(words).results().map(MatchResult::group).distinct().toList();
    }

    /** What a paper has to call it. */
    public List<String> claims() {
        return claim.isEmpty() ? List.of() : List.of(claim);
    }
}
