package fr.boucle.donations.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A part of a text on a device's condition between two marks: what negates in it says nothing of its neighbours.
 *
 * @param tokens its words
 * @param met the phrases that are known among them
 * @param words by which others may be known
 */
record Clause(List<String> tokens, List<Phrases.Met> met, Vocabulary words) {
    /** The points of "H.S." and the stroke of "n/a" part no clauses. */
    private static final Pattern INITIALS = Pattern.compile("(?<=\\b\\p{L})[./](?=\\p{L}\\b)");

    private static final Pattern MARK = Pattern.compile("[,;.()\\[\\]/:!\\r\\n]+|(?<=\\s)[-–—]+|[-–—]+(?=\\s)");
    /** A number before a thing: "écran n°2", "écran no 2"; and how many there are: "3 pièces". */
    private static final Pattern COUNT = Pattern.compile(
            "(?iu)\\bn(?:[°º]|o\\.?|(?=\\s?\\d))\\s?(?=\\d)|(?<=\\d) ?pi[eè]ces?\\b(?! d[eé]tach)|\\bn[°º]");

    /** A question that is answered behind its mark: "Fonctionne : non", "En panne ? oui". */
    private static final Pattern NO =
            Pattern.compile("(?i)([^,;:?=(\\n]+?)\\s*[:=?(,;–-]\\s*(?:non|no)\\s*\\)?\\s*(?=$|[,;.\\n])");

    private static final Pattern YES = Pattern.compile("(?i)[:=?]\\s*(?:oui|yes)\\s*(?=$|[,;.\\n])");
    private static final Pattern QUESTION = Pattern.compile("[?\\uFF1F]");
    private static final Pattern SHARE = Pattern.compile(" ?%");
    private static final Pattern ADVERB = Pattern.compile("[a-z]{4,}(?:ment|ly)");
    /** With their accents gone, "a fonctionné" is known by what stands before it. */
    private static final Set<String> AUXILIARIES = Set.of("a", "ont", "avait", "avaient", "ayant");

    private static final Set<String> PERFECT = Set.of("fonctionne", "marche", "demarre");
    private static final Set<String> ONLY = Set.of("que", "qu");
    private static final Set<String> ANSWERED_NO = Set.of("non", "no");
    private static final Set<String> STATEMENTS = Set.of("WORKING", "TO_REPAIR", "BROKEN", "REPAIRABLE", "IRREPARABLE");

    /** The clauses of a text whose questions are {@link #answered}. */
    static List<Clause> of(Vocabulary words, String answered) {
        String plain = SHARE.matcher(COUNT.matcher(answered).replaceAll(" ")).replaceAll(" pourcent ");
        List<Clause> clauses = new ArrayList<>();
        for (String part : MARK.split(plain)) {
            List<String> tokens = Words.of(part);
            if (!tokens.isEmpty()) {
                clauses.add(new Clause(tokens, words.conditions().in(tokens), words));
            }
        }
        return clauses;
    }

    /** Whether a text asks what it does not answer: "Fonctionne ?". */
    static boolean isAsked(String answered) {
        return QUESTION.matcher(answered).find();
    }

    /** A text in which "Fonctionne : non" is said as "non Fonctionne", and what is answered with yes is said without. */
    static String answered(String text) {
        String whole = INITIALS.matcher(text).replaceAll("");
        return YES.matcher(NO.matcher(whole).replaceAll("non $1")).replaceAll("");
    }

    boolean has(String meaning) {
        return met.stream().anyMatch(phrase -> phrase.meaning().equals(meaning));
    }

    /** Whether it names a part of the device and says nothing of it. */
    boolean isOnlyPart() {
        return has("PART")
                && IntStream.range(0, tokens.size())
                        .allMatch(place -> isIn("PART", place) || isIn("FILLER", place) || isNumber(place));
    }

    /** Whether a word stands in it of which nobody knows that it changes nothing. */
    boolean hasUnknown() {
        List<Phrases.Met> kinds = words.kinds().in(tokens);
        List<Phrases.Met> models = Vocabulary.models().in(tokens);
        return IntStream.range(0, tokens.size())
                .anyMatch(place -> !isAt(met, place)
                        && !isAt(kinds, place)
                        && !isAt(models, place)
                        && !isNumber(place)
                        && !Makers.isWord(tokens.get(place)));
    }

    /** What it says of the device, turned round where a negation stands before it or behind. */
    List<Condition> statements() {
        List<Condition> statements = new ArrayList<>();
        for (Phrases.Met phrase : met) {
            if (STATEMENTS.contains(phrase.meaning()) && !isLeftPartlyTrue(phrase)) {
                Condition said = turned(phrase.meaning(), isNegated(phrase));
                if (said != Condition.WORKING || !isOfAThing(phrase)) {
                    statements.add(said);
                }
            }
        }
        return statements;
    }

    /** "Ne fonctionne que branché" says neither that it works nor that it does not. */
    private boolean isLeftPartlyTrue(Phrases.Met phrase) {
        return phrase.until() < tokens.size() && ONLY.contains(tokens.get(phrase.until()));
    }

    /** Whether a good word is said of a part, or of what goes with the device: "Batterie OK", "Housse en bon état". */
    boolean praisesAThing() {
        return met.stream()
                .anyMatch(phrase -> STATEMENTS.contains(phrase.meaning())
                        && turned(phrase.meaning(), isNegated(phrase)) == Condition.WORKING
                        && isOfAThing(phrase));
    }

    /** Whether a good word is said of what was: "était OK", "was in working order", "a toujours bien fonctionné". */
    boolean isOfThePast() {
        return met.stream()
                .anyMatch(phrase -> STATEMENTS.contains(phrase.meaning())
                        && turned(phrase.meaning(), isNegated(phrase)) == Condition.WORKING
                        && isPast(phrase));
    }

    private boolean isPast(Phrases.Met phrase) {
        boolean verb = PERFECT.contains(tokens.get(phrase.from()));
        int place = phrase.from() - 1;
        while (place >= 0 && changesNothing(place)) {
            if (isIn("PAST", place) || verb && AUXILIARIES.contains(tokens.get(place))) {
                return true;
            }
            place--;
        }
        return false;
    }

    private boolean isOfAThing(Phrases.Met phrase) {
        int place = phrase.from() - 1;
        while (place >= 0 && (changesNothing(place) || isIn("HARMLESS", place) || isNegation(meaning(place)))) {
            place--;
        }
        return place >= 0 && (isIn("PART", place) || isIn("BESIDE", place));
    }

    private static Condition turned(String meaning, boolean negated) {
        return switch (meaning) {
            case "REPAIRABLE" -> negated ? Condition.BROKEN : Condition.TO_REPAIR;
            case "IRREPARABLE" -> negated ? Condition.TO_REPAIR : Condition.BROKEN;
            case "WORKING" -> negated ? Condition.BROKEN : Condition.WORKING;
            default -> negated ? Condition.WORKING : Condition.valueOf(meaning);
        };
    }

    /** A phrase that holds its own negation is turned by no other. */
    private boolean isNegated(Phrases.Met phrase) {
        List<String> own = tokens.subList(phrase.from(), phrase.until());
        if (own.stream()
                .anyMatch(word ->
                        isNegation(words.conditions().whole(List.of(word)).orElse("")))) {
            return false;
        }
        boolean answeredNo = phrase.until() == tokens.size() - 1 && ANSWERED_NO.contains(tokens.get(phrase.until()));
        return isTurnedBefore(phrase.from())
                || answeredNo
                || phrase.until() < tokens.size()
                        && isIn("AFTER_NEGATION", phrase.until())
                        && !turnsWhatFollows(phrase.until());
    }

    /** Between a negation and what it turns stand auxiliaries and adverbs, no other thing. */
    private boolean isTurnedBefore(int from) {
        int place = from - 1;
        while (place >= 0 && !isNegation(meaning(place)) && changesNothing(place)) {
            place--;
        }
        return place >= 0 && isNegation(meaning(place));
    }

    private boolean turnsWhatFollows(int negation) {
        int place = negation + 1;
        while (place < tokens.size() && !STATEMENTS.contains(meaning(place)) && changesNothing(place)) {
            place++;
        }
        return place < tokens.size() && STATEMENTS.contains(meaning(place));
    }

    private boolean changesNothing(int place) {
        return isIn("FILLER", place)
                || isIn("PAST", place)
                || ADVERB.matcher(tokens.get(place)).matches();
    }

    private static boolean isNegation(String meaning) {
        return meaning.endsWith("NEGATION");
    }

    private String meaning(int place) {
        return met.stream()
                .filter(phrase -> phrase.from() <= place && place < phrase.until())
                .map(Phrases.Met::meaning)
                .findFirst()
                .orElse("");
    }

    private boolean isIn(String meaning, int place) {
        return meaning(place).equals(meaning);
    }

    private boolean isNumber(int place) {
        return tokens.get(place).chars().anyMatch(Character::isDigit);
    }

    private static boolean isAt(List<Phrases.Met> phrases, int place) {
        return phrases.stream().anyMatch(phrase -> phrase.from() <= place && place < phrase.until());
    }
}
