package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.Form;
import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import fr.boucle.references.Epci;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Inter-municipal bodies as people write them: by their name, by one of their communes, by their SIREN, or as the pages show them. */
public final class EpciField {
    private static final Pattern SHOWN = Pattern.compile(".+\\(([1-9][0-9]{8})\\)\\s*");
    private static final Pattern SIREN = Pattern.compile("[1-9][0-9]{8}");
    private static final Pattern SIRENS = Pattern.compile("(?:[1-9][0-9]{8}\\s+)+[1-9][0-9]{8}");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[,;\\n]\\s*");
    private static final int OFFERED = 6;

    private EpciField() {}

    /** The SIREN of each that a field names, parted by commas; the page says which is none. */
    public static List<String> sirens(Page page, Form form, String field) {
        String typed = form.text(field).strip();
        Stream<String> names =
                SIRENS.matcher(typed).matches() ? Arrays.stream(typed.split("\\s+")) : SEVERAL.splitAsStream(typed);
        return names.filter(name -> !name.isEmpty())
                .map(name -> siren(page, field, name))
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
    }

    /** How the pages write one. */
    public static String shown(String siren) {
        return Communes.shipped().epci(siren).map(EpciField::named).orElse(siren);
    }

    private static String named(Epci body) {
        return body.name().replace(',', ' ') + " (" + body.siren() + ")";
    }

    private static String siren(Page page, String field, String typed) {
        Matcher shown = SHOWN.matcher(typed);
        if (shown.matches() || SIREN.matcher(typed).matches()) {
            return shown.matches() ? shown.group(1) : typed;
        }
        List<Epci> found = Communes.shipped().searchEpci(typed, OFFERED);
        Optional<Epci> whole = found.stream()
                .filter(body -> body.name().equalsIgnoreCase(typed))
                .findFirst();
        if (whole.isPresent() || found.size() == 1) {
            return whole.orElseGet(found::getFirst).siren();
        }
        List<String> ofCommune = CommuneField.found(typed).stream()
                .map(Commune::epci)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
        if (ofCommune.size() == 1) {
            return ofCommune.getFirst();
        }
        List<String> possible = found.isEmpty()
                ? ofCommune.stream().map(EpciField::shown).toList()
                : found.stream().map(EpciField::named).toList();
        if (possible.isEmpty()) {
            page.fault(
                    field,
                    "Nous ne trouvons pas « {0} ». Écrivez le nom d'une intercommunalité, d'une de ses communes, ou son SIREN.",
                    typed);
        } else {
            page.fault(
                    field,
                    "Plusieurs intercommunalités sont possibles : {0}. Écrivez le SIREN de la bonne.",
                    possible.stream().collect(Collectors.joining(", ")));
        }
        return "";
    }
}
