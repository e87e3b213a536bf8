package fr.boucle.wasteregister.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The kinds of fields whose form alone decides. */
final class TextRules {
    private static final UnaryOperator<String> AS_IT_IS = text -> text;
    private static final UnaryOperator<String> UPPER = text -> text.toUpperCase(Locale.ROOT);
    private static final UnaryOperator<String> PLAIN_UPPER = text -> UPPER.apply(Template.unaccented(text));
    private static final Pattern INSEE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final Pattern TRANSFER = Pattern.compile("(?:[A-Z]{2,3}|A7[EI])[0-9]{0,4}[0-9]{6}");
    private static final Pattern HOUR =
            Pattern.compile("([0-9]|[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,3})?)?");
    private static final Map<String, String> REASONS =
            Map.of("MODIFIER", "MODIFIER", "EDIT", "MODIFIER", "ANNULER", "ANNULER", "CANCEL", "ANNULER");
    private static final Map<String, String> TRANSPORT_MODES = Map.of(
            "ROUTE",
            "ROUTE",
            "ROAD",
            "ROUTE",
            "AERIEN",
            "AERIEN",
            "AIR",
            "AERIEN",
            "FLUVIAL",
            "FLUVIAL",
            "RIVER",
            "FLUVIAL",
            "MARITIME",
            "MARITIME",
            "SEA",
            "MARITIME",
            "FERRE",
            "FERRE",
            "RAIL",
            "FERRE");
    private static final Set<String> MODES =
            Set.of("REUTILISATION", "RECYCLAGE", "VALORISATION_ENERGETIQUE", "ELIMINATION", "AUTRES_VALORISATIONS");

    static final Map<String, FieldRule> ALL = Map.ofEntries(
            Map.entry("string", TextRules::string),
            Map.entry("text_list", TextRules::textList),
            Map.entry("insee_list", TextRules::inseeList),
            Map.entry(
                    "public_id",
                    FieldRule.matching(
                            Pattern.compile("[a-zA-Z0-9\\-_./]{1,36}"),
                            AS_IT_IS,
                            "1 à 36 lettres, chiffres, tirets, points, barres obliques")),
            Map.entry(
                    "postal_code",
                    FieldRule.matching(
                            Pattern.compile("[A-Za-z0-9][A-Za-z0-9\\- ]{2,9}[A-Za-z0-9]"), AS_IT_IS, "un code postal")),
            Map.entry(
                    "country",
                    FieldRule.matching(
                            Pattern.compile("[A-Z]{2}"), AS_IT_IS, "deux lettres majuscules, par exemple FR")),
            Map.entry(
                    "transfer_number",
                    FieldRule.matching(
                            TRANSFER, text -> text.replace(" ", ""), "deux ou trois lettres, puis 6 à 10 chiffres")),
            Map.entry("hour", FieldRule.matching(HOUR, AS_IT_IS, "HH:MM")),
            Map.entry("boolean", FieldRule.oneOf(Set.of("OUI", "NON"), UPPER, "OUI ou NON")),
            Map.entry("weight_type", FieldRule.oneOf(Set.of("REEL", "ESTIME"), UPPER, "REEL ou ESTIME, sans accent")),
            Map.entry(
                    "mode",
                    FieldRule.oneOf(
                            MODES,
                            text -> PLAIN_UPPER.apply(text).replace(' ', '_'),
                            String.join(", ", MODES.stream().sorted().toList()))),
            Map.entry("reason", FieldRule.among(REASONS, PLAIN_UPPER, "MODIFIER ou ANNULER, sinon vide")),
            Map.entry(
                    "transport_mode",
                    FieldRule.among(TRANSPORT_MODES, AS_IT_IS, "ROUTE, AERIEN, FLUVIAL, MARITIME ou FERRE")));

    private TextRules() {}

    /** What a kind of field may hold, where that is a short list. */
    static List<String> options(String kind) {
        return switch (kind) {
            case "boolean" -> List.of("OUI", "NON");
            case "weight_type" -> List.of("REEL", "ESTIME");
            case "mode" -> MODES.stream().sorted().toList();
            case "transport_mode" ->
                TRANSPORT_MODES.values().stream().distinct().sorted().toList();
            default -> List.of();
        };
    }

    private static Optional<String> string(Judging line, Column column, String text) {
        boolean tooLong = column.max() > 0 && text.length() > column.max();
        if (text.length() < column.min() || tooLong) {
            String bounds = "de " + Math.max(column.min(), 1) + " à " + column.max() + " caractères";
            return FieldRule.refused(line, column, bounds + " (reçu : " + text.length() + ")");
        }
        return Optional.of(text);
    }

    private static Optional<String> textList(Judging line, Column column, String text) {
        return text.contains(";") ? FieldRule.refused(line, column, "sans point-virgule") : Optional.of(text);
    }

    private static Optional<String> inseeList(Judging line, Column column, String text) {
        List<String> codes =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        return codes.stream().allMatch(code -> INSEE.matcher(code).matches())
                ? Optional.of(String.join(",", codes))
                : FieldRule.refused(line, column, "des codes INSEE de 5 caractères séparés par des virgules");
    }
}
