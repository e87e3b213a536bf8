package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.TypedDay;
import fr.boucle.gateway.session.Visitor;
import java.time.LocalDate;

/** The day of which a page tells: the one that its address asks, else its usual one; a text that is no day stays in its field. */
public record AskedDay(String typed, LocalDate day) {
    private static final int LONGEST = 100;

    /** What was typed in a field, if something was; its page says so where it is no day. */
    public static AskedDay of(Visitor visitor, String field, LocalDate usual) {
        String typed = visitor.asked(field)
                .map(String::strip)
                .filter(text -> text.length() <= LONGEST)
                .orElse("");
        return TypedDay.isDay(typed) ? new AskedDay(typed, LocalDate.parse(typed)) : new AskedDay(typed, usual);
    }

    public static AskedDay orToday(Visitor visitor, String field) {
        return of(visitor, field, Formats.legalDay(visitor.now()));
    }

    /** What stands in its field. */
    public String shown() {
        return typed.isEmpty() ? day.toString() : typed;
    }
}
