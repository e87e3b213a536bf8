package fr.boucle.donations.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a serial number or tag names one thing: what makers and tools write where there is none does not, and what a
 * spreadsheet made of it no longer does.
 *
 * @param value by which the thing may be known
 * @param slug why there is none, or what was noticed
 */
record SerialReading(@Nullable String value, @Nullable String slug) {
    private static final int LONGEST = 120;
    private static final int SEQUENCE = 3;
    private static final int LONG_SEQUENCE = 8;
    private static final int PREFIX = 5;
    private static final int ROUNDED = 11;
    private static final int EXACT_DIGITS = 15;
    private static final String UP = "0123456789012345678901234567890";
    private static final String DOWN = new StringBuilder(UP).reverse().toString();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final List<String> DIGITS_THEN_LETTERS =
            List.of("0123456789" + LETTERS, "1234567890" + LETTERS, "123456789" + LETTERS);
    private static final Set<String> PREFIXES =
            Set.of("", "sn", "sys", "mb", "serial", "ser", "ssn", "oem", "asset", "abc", "no");
    /** What people write before a serial: "S/N: 5CG8127KXP". */
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:s ?/ ?n|sn|n°|(?:num[ée]ro|n°) de s[ée]rie|serial(?: (?:number|no\\.?))?|service tag) ?[:#=] ?(?=\\S)");

    private static final Pattern SCIENTIFIC =
            Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE]\\+\\d{1,3}|[+-]?\\d+[.,]\\d+[eE][+-]?\\d{1,3}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /** What programs make of whole numbers: "50261234.0". */
    private static final Pattern PART_OF_ONE = Pattern.compile("\\d+[.,]\\d+");
    /** What a spreadsheet shows of a long number, written back whole: 1.23457E+11. */
    private static final Pattern SHOWN_SHORT = Pattern.compile("\\d{6}0{5,}");

    private static final Pattern AS_FLOAT = Pattern.compile("\\d{4,}[.,]0{1,2}");

    private static final Pattern ERROR = Pattern.compile("(?i)##.*|#(?:nombre|num)!");
    /** A month and a year as spreadsheets show them, never in capitals: "mars-17". */
    private static final Pattern AS_MONTH = Pattern.compile("(\\p{L}*\\p{Ll}\\p{L}*)\\.?-\\d{2}");

    private static final Pattern AS_DAY = Pattern.compile(
            "(?:19|20)\\d{2}-\\d{2}-\\d{2}(?:[ T].*)?|\\d{1,2}/\\d{1,2}/(?:19|20)\\d{2}|\\d{1,2}-(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc|jan|feb|mar|apr|may|jun|jul|aug|sep|dec)\\.?");
    /** A word by which a maker calls its models, and no abbreviation of it. */
    private static final Pattern FAMILY = Pattern.compile("[a-z]{5,}");

    /** What parts the serials of several machines in one cell. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?iu)\\s*(?:[,;/|+&]|<br ?/?>|\\s-\\s|\\set\\s|\\sand\\s|\\s)\\s*");

    private static final int SHORTEST_OF_SEVERAL = 6;
    private static final SerialReading DAMAGED = new SerialReading(null, "serial-damaged");
    private static final SerialReading NONE = new SerialReading(null, "serial-is-a-placeholder");

    /**
     * Reads a serial.
     *
     * @param words by which placeholders are known
     * @param number whether the spreadsheet keeps it as a number
     * @param lengths of the digits of its column
     * @param others what is not its serial: the machine's model, its maker
     */
    static SerialReading of(Vocabulary words, String text, boolean number, DigitLengths lengths, Set<String> others) {
        String bare = unlabelled(text.strip());
        if (ERROR.matcher(bare).matches()) {
            return DAMAGED;
        }
        if (isNothing(words, bare) || others.contains(squeezed(bare)) || isMaker(bare, others) || isModel(bare)) {
            return NONE;
        }
        if (isSpoilt(bare, number) || DIGITS.matcher(bare).matches() && lengths.haveLostZeros(bare)) {
            return DAMAGED;
        }
        if (bare.length() > LONGEST) {
            return new SerialReading(null, "serial-too-long");
        }
        return new SerialReading(bare, number ? "serial-kept-as-number" : null);
    }

    /** Whether a cell holds the serials of several machines: parts alike in length and in what is a letter, what a digit. */
    static boolean isSeveral(String text) {
        List<String> shapes = BETWEEN.splitAsStream(text.strip())
                .filter(part -> !part.isEmpty())
                .map(part -> part.replaceAll("\\d", "9").replaceAll("\\p{L}", "A"))
                .toList();
        return shapes.size() > 1
                && shapes.getFirst().length() >= SHORTEST_OF_SEVERAL
                && shapes.getFirst().contains("9")
                && shapes.stream().distinct().count() == 1;
    }

    private static String unlabelled(String text) {
        Matcher label = LABEL.matcher(text);
        return label.lookingAt() ? text.substring(label.end()).strip() : text;
    }

    /** Reads a tag: the owner's own numbers may be short, and count up. */
    static SerialReading tag(Vocabulary words, String text, boolean number) {
        String bare = text.strip();
        if (words.isPlaceholder(bare) || isOneSign(squeezed(bare)) && bare.length() != 1) {
            return new SerialReading(null, "asset-tag-is-a-placeholder");
        }
        if (isSpoilt(bare, number)) {
            return new SerialReading(null, "asset-tag-damaged");
        }
        return bare.length() > LONGEST ? new SerialReading(null, "asset-tag-too-long") : new SerialReading(bare, null);
    }

    private static boolean isSpoilt(String bare, boolean number) {
        boolean rounded = DIGITS.matcher(bare).matches()
                && bare.length() > EXACT_DIGITS
                && bare.substring(EXACT_DIGITS).chars().allMatch(digit -> digit == '0');
        return rounded
                || number && DIGITS.matcher(bare).matches() && bare.length() > EXACT_DIGITS
                || number && PART_OF_ONE.matcher(bare).matches()
                || number
                        && bare.length() >= ROUNDED
                        && SHOWN_SHORT.matcher(bare).matches()
                || AS_FLOAT.matcher(bare).matches()
                || ERROR.matcher(bare).matches()
                || isMonth(bare)
                || SCIENTIFIC.matcher(bare).matches()
                || AS_DAY.matcher(bare.toLowerCase(Locale.ROOT)).matches();
    }

    /** No maker's name has a digit in it, and nearly every serial has one. */
    private static boolean isMaker(String bare, Set<String> others) {
        return bare.chars().noneMatch(Character::isDigit)
                && (Makers.isKnown(bare) || others.contains(squeezed(Makers.bare(bare))));
    }

    /** "EliteBook 840 G5" of another row, "HP ProBook": a family of models, with nothing behind it as long as a serial. */
    private static boolean isModel(String bare) {
        List<String> words = Words.of(bare);
        int first = !words.isEmpty() && Makers.isWord(words.getFirst()) ? 1 : 0;
        return words.size() > first
                && FAMILY.matcher(words.get(first)).matches()
                && words.stream().skip(first + 1L).allMatch(word -> word.length() <= PREFIX)
                && Vocabulary.models().in(words).stream().anyMatch(met -> met.from() <= first);
    }

    private static boolean isMonth(String bare) {
        Matcher month = AS_MONTH.matcher(bare);
        return month.matches() && NamedMonth.isName(month.group(1));
    }

    static boolean isNothing(Vocabulary words, String bare) {
        String squeezed = squeezed(bare);
        return squeezed.isEmpty()
                || words.isPlaceholder(bare)
                || isOneSign(squeezed)
                || isSequence(squeezed)
                || Makers.isWord(squeezed)
                || isMaker(bare, Set.of());
    }

    static String squeezed(String text) {
        return Words.plain(text).replace(" ", "");
    }

    private static boolean isOneSign(String squeezed) {
        return squeezed.chars().distinct().limit(2).count() <= 1;
    }

    private static boolean isSequence(String squeezed) {
        if (squeezed.length() < SEQUENCE) {
            return false;
        }
        if (LETTERS.contains(squeezed) || DIGITS_THEN_LETTERS.stream().anyMatch(line -> line.startsWith(squeezed))) {
            return true;
        }
        int letters = 0;
        while (letters < squeezed.length() && !Character.isDigit(squeezed.charAt(letters))) {
            letters++;
        }
        String prefix = squeezed.substring(0, letters);
        String rest = squeezed.substring(letters);
        boolean counts = rest.length() >= SEQUENCE && (UP.contains(rest) || DOWN.contains(rest) || isOneSign(rest))
                || rest.matches("1234567890+");
        boolean blank = prefix.length() >= SEQUENCE && prefix.replace("x", "").isEmpty();
        return counts && (PREFIXES.contains(prefix) || blank || prefix.length() <= PREFIX && isLongCount(rest));
    }

    /** No maker's letters make a number of 1234567890. */
    private static boolean isLongCount(String rest) {
        return rest.length() >= LONG_SEQUENCE && !isOneSign(rest);
    }
}
