package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;

/** Tells a journey while it happens. */
final class Story {
    private final PrintStream out;
    private int chapters;

    Story(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        chapters++;
        out.printf("%n%d. %s%n", chapters, title);
    }

    void step(String sentence) {
        out.println("   ✓ " + sentence);
    }

    void verdicts(JsonNode rows) {
        rows.forEach(row -> out.printf(
                "     line %s: %s %s%n",
                row.at("/line").asText(), row.at("/verdict").asText(), reasons(row.at("/reasons"))));
    }

    /** Prints a passport: the device's thread, a line per step. */
    void passport(String title, JsonNode passport) {
        out.printf(
                "%n%s — %s, now: %s%n",
                title, passport.at("/code").asText(), passport.at("/place").asText());
        passport.at("/steps")
                .forEach(step -> out.printf(
                        "   hop %s  %-14s %-26s %s%n",
                        step.at("/hop").asText("-"),
                        step.at("/context").asText(),
                        step.at("/event").asText(),
                        step.at("/place").asText("")));
    }

    private static String reasons(JsonNode reasons) {
        StringBuilder text = new StringBuilder();
        reasons.forEach(reason -> text.append(reason.at("/slug").asText())
                .append(
                        reason.at("/law").asText("").isEmpty()
                                ? " "
                                : " (" + reason.at("/law").asText() + ") "));
        return text.toString();
    }
}
