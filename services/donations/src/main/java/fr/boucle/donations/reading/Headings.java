package fr.boucle.donations.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that tools and people give to columns, read whole: behind a group's name only where the group is the machine itself. The
 * lists that ship come last, before them what the steward added, first what the organisation said of a column of its own.
 */
final class Headings {
    private static final Map<String, List<String>> TABLE = WordList.meanings("headings");
    private static final Map<String, Field> BY_NAME = byName();
    private static final Set<String> GROUPS = names("GROUP");
    private static final Set<String> DISK_GROUPS = names("GROUP_DISK");
    private static final Set<String> OTHER_GROUPS = names("GROUP_OTHER");
    private static final Set<String> LATER = names("LATER");
    private static final Set<String> TOTALS = names("TOTAL");
    private static final Pattern GROUP_MARK = Pattern.compile(" [-–—>:|] |: ?|::|\\.");
    private static final Pattern EITHER = Pattern.compile(" */ *| *\\n *| *\\| *");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|\\*");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final int LONGEST = 160;

    /** What an organisation says of a column that is not to be read. */
    static final String NOT_READ = "NOT_READ";

    private final Map<String, String> added = new HashMap<>();
    private final Map<String, String> own = new HashMap<>();

    /** A name that the steward added. */
    void add(String plain, String meaning) {
        added.put(plain, meaning);
    }

    /** What the organisation said of a column, by the key of its whole heading. */
    void say(String key, String meaning) {
        own.put(key, meaning);
    }

    /** The field that a heading names. */
    Optional<Field> field(@Nullable String heading) {
        String text = CellText.of(heading);
        if (text == null || text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (text.chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        String said = said(text);
        if (said != null) {
            return said.equals(NOT_READ) ? Optional.empty() : Optional.of(Field.valueOf(said));
        }
        if (asides(text).anyMatch(Headings::isOther)) {
            return Optional.empty();
        }
        return named(text)
                .or(() -> aside(text))
                .or(() -> named(CAMEL.matcher(text).replaceAll(" ")))
                .or(() -> grouped(text))
                .or(() -> either(text));
    }

    /** What stands in brackets says nothing, unless it says that the column is a disk's. */
    private static Optional<Field> aside(String text) {
        String name = ASIDE.matcher(text).replaceAll(" ");
        return asides(text).map(Words::plain).anyMatch(DISK_GROUPS::contains)
                ? named("disque " + name).filter(Headings::isOfDisk)
                : named(name);
    }

    private static Stream<String> asides(String text) {
        return ASIDE.matcher(text).results().map(MatchResult::group);
    }

    /** Whether a heading of groups stands above what is not the machine itself: a title, where the machines' columns begin. */
    static boolean isForeign(@Nullable String group) {
        return isOther(CellText.of(group)) || DISK_GROUPS.contains(Words.plain(CellText.of(group)));
    }

    /** Whether a group of columns belongs to another thing than the machine: "Moniteur", "Écran 2", "Utilisateur". */
    private static boolean isOther(@Nullable String group) {
        String bare = Words.of(group).stream()
                .filter(word -> word.chars().noneMatch(Character::isDigit) && !word.equals("n"))
                .collect(Collectors.joining(" "));
        return OTHER_GROUPS.contains(bare);
    }

    /** Whether a date's heading says when it came into use, which is after it was acquired. */
    static boolean saysLater(@Nullable String heading) {
        return Words.of(heading).stream().anyMatch(LATER::contains);
    }

    private @Nullable String said(String heading) {
        String mine = own.isEmpty() ? null : own.get(Term.key(Term.About.HEADING, heading));
        return mine != null || added.isEmpty() ? mine : added.get(Term.plain(heading));
    }

    /** The field that a heading names below the heading of a group of columns. */
    Optional<Field> field(@Nullable String group, @Nullable String heading) {
        String above = Words.plain(CellText.of(group));
        if (DISK_GROUPS.contains(above)) {
            return field(above + " " + Words.plain(CellText.of(heading))).filter(Headings::isOfDisk);
        }
        return isOther(CellText.of(group)) ? Optional.empty() : field(heading);
    }

    private static boolean isOfDisk(Field field) {
        return field == Field.DISK_SERIAL || field == Field.DISK_SIZE || field == Field.DISK_TYPE;
    }

    /** How many cells of a row name fields of ours. */
    int known(List<@Nullable String> cells) {
        Set<Field> fields = new HashSet<>();
        for (String cell : cells) {
            field(cell).ifPresent(fields::add);
        }
        return fields.size();
    }

    /** Whether a cell holds a column's name. */
    boolean isHeading(@Nullable String cell) {
        return cell != null && cell.length() <= LONGEST && field(cell).isPresent();
    }

    /** Whether a cell begins a line of sums. */
    static boolean isTotal(@Nullable String cell) {
        String plain = Words.plain(cell);
        return TOTALS.stream().anyMatch(total -> plain.equals(total) || plain.startsWith(total + " "));
    }

    private static Optional<Field> named(String text) {
        return Optional.ofNullable(BY_NAME.get(Words.plain(text)));
    }

    private static Optional<Field> grouped(String text) {
        String[] parts = GROUP_MARK.split(text);
        if (parts.length < 2) {
            return Optional.empty();
        }
        String name = parts[parts.length - 1];
        boolean disk = false;
        for (int i = 0; i < parts.length - 1; i++) {
            String group = Words.plain(parts[i]);
            disk |= DISK_GROUPS.contains(group);
            if (!GROUPS.contains(group) && !DISK_GROUPS.contains(group)) {
                return Optional.empty();
            }
        }
        return disk
                ? named("disque " + name).filter(Headings::isOfDisk)
                : named(name).or(() -> camel(name));
    }

    private static Optional<Field> camel(String name) {
        return named(CAMEL.matcher(name).replaceAll(" "));
    }

    /** A heading in two languages names one field twice. */
    private static Optional<Field> either(String text) {
        Set<Field> fields = EITHER.splitAsStream(text)
                .map(part -> named(ASIDE.matcher(part).replaceAll(" ")))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return fields.size() == 1 ? fields.stream().findFirst() : Optional.empty();
    }

    private static Map<String, Field> byName() {
        Map<String, Field> byName = new HashMap<>();
        for (Field field : Field.values()) {
            for (String name : TABLE.getOrDefault(field.name(), List.of())) {
                byName.putIfAbsent(Words.plain(name), field);
            }
        }
        return byName;
    }

    private static Set<String> names(String meaning) {
        return TABLE.getOrDefault(meaning, List.of()).stream()
                .map(Words::plain)
                .collect(Collectors.toUnmodifiableSet());
    }
}
