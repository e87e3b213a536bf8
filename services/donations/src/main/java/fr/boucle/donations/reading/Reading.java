package fr.boucle.donations.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a whole file showed before its rows are understood: how its dates are ordered, how long its numbers are, which columns it has. */
final class Reading {
    private static final int MOST_WORDS = 2_000;
    private static final int MOST_COLUMNS = 300;

    private final Vocabulary words;
    private final LocalDate today;
    private final List<Columns> headers = new ArrayList<>();
    private final Map<Field, DateForm.Order> orders = new EnumMap<>(Field.class);
    private final Map<Field, String> undecided = new EnumMap<>(Field.class);
    private final DigitLengths lengths = new DigitLengths();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<Boolean> batteryShares = new HashSet<>();
    private final Map<String, ConditionReading> conditions = new HashMap<>();
    private final Map<KindReading.Clues, KindReading> kinds = new HashMap<>();
    private boolean french;

    Reading(Vocabulary words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    Vocabulary words() {
        return words;
    }

    LocalDate today() {
        return today;
    }

    DigitLengths lengths() {
        return lengths;
    }

    /** A header that was met. */
    void head(Columns met) {
        french |= met.inFrench();
        headers.add(met);
    }

    /** The columns of all headers, each with what it was read as. */
    List<Overview.Column> columns() {
        return headers.stream()
                .flatMap(header -> header.told().stream())
                .distinct()
                .limit(MOST_COLUMNS)
                .toList();
    }

    /** Looks at a row without understanding it. */
    void see(RawDevice raw) {
        for (Field field : new Field[] {Field.ACQUIRED_ON, Field.RETIRED_ON, Field.INDEX_DATE}) {
            for (RawDevice.Said said : raw.said(field)) {
                DateForm.shown(said.text()).ifPresent(shown -> orders.merge(field, shown, Reading::agree));
                if (DateForm.otherwise(said.text(), today).isPresent()) {
                    undecided.putIfAbsent(field, said.heading());
                }
            }
        }
        raw.text(Field.SERIAL).ifPresent(lengths::see);
        raw.text(Field.BATTERY_HEALTH).flatMap(BatteryReading::isShare).ifPresent(batteryShares::add);
        for (Field field : new Field[] {Field.KIND, Field.CONDITION, Field.STATUS, Field.MANUFACTURER}) {
            raw.said(field).forEach(said -> {
                String key = field + Words.plain(said.text());
                if (uses.size() < MOST_WORDS || uses.containsKey(key)) {
                    uses.merge(key, 1, Integer::sum);
                }
            });
        }
    }

    private static DateForm.Order agree(DateForm.Order one, DateForm.Order other) {
        return one == other ? one : DateForm.Order.UNKNOWN;
    }

    /** The column's own order, else that of another column, else the custom of the language of the headings. */
    DateForm.Order order(Field field) {
        DateForm.Order own = orders.get(field);
        if (own != null) {
            return own;
        }
        return orders.values().stream()
                .reduce(Reading::agree)
                .orElse(french ? DateForm.Order.DAY_FIRST : DateForm.Order.UNKNOWN);
    }

    /** Whether the day is read first for want of a row, in any column, that shows it. */
    boolean isOrderAssumed() {
        return french && orders.isEmpty();
    }

    /** The columns of days whose order no row shows. */
    List<Reason> notes() {
        return isOrderAssumed()
                ? undecided.values().stream()
                        .map(heading -> Reason.of("date-order-assumed", Map.of("column", heading)))
                        .toList()
                : List.of();
    }

    /** What a text says of a condition: files use the same few words again and again. */
    ConditionReading condition(String text) {
        ConditionReading known = conditions.get(text);
        ConditionReading read = known == null ? ConditionReading.of(words, text, today) : known;
        if (known == null && conditions.size() < MOST_WORDS) {
            conditions.put(text, read);
        }
        return read;
    }

    /** What kind words and models say. */
    KindReading kind(KindReading.Clues clues) {
        KindReading known = kinds.get(clues);
        KindReading read = known == null ? KindReading.of(words, clues) : known;
        if (known == null && kinds.size() < MOST_WORDS) {
            kinds.put(clues, read);
        }
        return read;
    }

    /** Whether the column of batteries tells shares of one and nothing else. */
    boolean batteriesAreShares() {
        return batteryShares.equals(Set.of(true));
    }

    /** Whether more than one row uses the words of a cell: they are no single person's. */
    boolean isUsedAgain(Field field, String text) {
        return uses.getOrDefault(field + Words.plain(text), 0) > 1;
    }
}
