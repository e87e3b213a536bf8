package fr.boucle.redistribution.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Opening hours in OpenStreetMap's syntax, in French words. What the national standard uses is understood: days, lists and
 * ranges of days, public holidays, hours, off and 24/7. Anything else is shown as it stands, never guessed.
 */
final class OpeningHours {
    private static final Map<String, String> DAYS = Map.of(
            "Mo",
            "lundi",
            "Tu",
            "mardi",
            "We",
            "mercredi",
            "Th",
            "jeudi",
            "Fr",
            "vendredi",
            "Sa",
            "samedi",
            "Su",
            "dimanche",
            "PH",
            "jours fériés");
    private static final Pattern RULE = Pattern.compile("(?:([A-Z][A-Za-z,\\- ]*?)\\s+)?([0-9:,\\- ]+|off|closed)");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})");

    private OpeningHours() {}

    static String inWords(String osm) {
        if (osm.strip().equals("24/7")) {
            return "jour et nuit, tous les jours";
        }
        List<String> sentences = new ArrayList<>();
        for (String rule : osm.split(";")) {
            Matcher matcher = RULE.matcher(rule.strip());
            if (rule.isBlank()) {
                continue;
            }
            if (!matcher.matches()) {
                return osm;
            }
            String days = matcher.group(1) == null ? "tous les jours" : days(matcher.group(1));
            String hours = hours(matcher.group(2));
            if (days.isEmpty() || hours.isEmpty()) {
                return osm;
            }
            sentences.add(days + " " + hours);
        }
        return String.join(" ; ", sentences);
    }

    private static String days(String text) {
        List<String> words = new ArrayList<>();
        for (String part : text.split(",")) {
            List<String> ends = List.of(part.strip().split("\\s*-\\s*"));
            if (ends.size() > 2 || !DAYS.keySet().containsAll(ends)) {
                return "";
            }
            words.add(ends.stream()
                    .map(DAYS::get)
                    .collect(Collectors.joining(" au ", ends.size() == 2 ? "du " : "", "")));
        }
        return listed(words);
    }

    private static String hours(String text) {
        if (text.equals("off") || text.equals("closed")) {
            return ": fermé";
        }
        List<String> spans = new ArrayList<>();
        for (String part : text.split(",")) {
            Matcher span = SPAN.matcher(part.strip());
            if (!span.matches()) {
                return "";
            }
            spans.add("de " + hour(span.group(1), span.group(2)) + " à " + hour(span.group(3), span.group(4)));
        }
        return listed(spans);
    }

    private static String hour(String hours, String minutes) {
        return String.format(Locale.ROOT, "%d h%s", Integer.parseInt(hours), minutes.equals("00") ? "" : " " + minutes);
    }

    private static String listed(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " et " + words.getLast();
    }
}
