package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.pages.EpciField;
import fr.boucle.gateway.territory.ServedPlace;
import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom the territory serves, by EPCI, commune or département, and who serves the others. */
@Serdeable
public record Catchment(
        @Nullable List<String> epcis,
        @Nullable List<String> communes,
        @Nullable List<String> departements,
        @Nullable List<ServedPlace.Elsewhere> elsewhere) {
    static final Catchment EVERYWHERE = new Catchment(null, null, null, null);

    @Override
    public List<String> epcis() {
        return epcis == null ? List.of() : epcis;
    }

    @Override
    public List<String> communes() {
        return communes == null ? List.of() : communes;
    }

    @Override
    public List<String> departements() {
        return departements == null ? List.of() : departements;
    }

    @Override
    public List<ServedPlace.Elsewhere> elsewhere() {
        return elsewhere == null ? List.of() : elsewhere;
    }

    /** The inter-municipal bodies by their names, as the form has them too. */
    public String epciNames() {
        return epcis().stream().map(EpciField::shown).collect(Collectors.joining(", "));
    }

    /** The communes by their names. */
    public String communeNames() {
        return communes().stream()
                .map(code -> Communes.shipped()
                        .byCode(code)
                        .map(Commune::nameAndCode)
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }

    /** Those elsewhere as the form has them: a name, an address, perhaps départements, one a line. */
    public String elsewhereLines() {
        return String.join(
                "\n",
                elsewhere().stream()
                        .map(other -> other.name() + " ; " + other.url()
                                + (other.departements().isEmpty()
                                        ? ""
                                        : " ; " + String.join(" ", other.departements())))
                        .toList());
    }
}
