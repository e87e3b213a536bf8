package fr.boucle.redistribution.territory;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.references.Commune;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whom the territory serves, and who serves the others: as the steward says, or everybody while nothing is said. */
@Singleton
public class Catchment {
    private final RulesInForce rules;
    private final Territory territory;
    private final Json json;

    Catchment(RulesInForce rules, Territory territory, Json json) {
        this.rules = rules;
        this.territory = territory;
        this.json = json;
    }

    /**
     * What is served: a commune that one of these names.
     *
     * @param elsewhere who serves those outside
     */
    @Serdeable
    record Content(
            @NotNull Set<@Pattern(regexp = "\\d{9}") String> epcis,
            @NotNull Set<@Pattern(regexp = "[0-9][0-9AB][0-9]{3}") String> communes,
            @NotNull Set<@Pattern(regexp = "\\d{2}|2[AB]|97\\d|98\\d") String> departements,
            @NotNull @Valid List<@Valid Elsewhere> elsewhere) {
        boolean serves(Commune commune) {
            return epcis.contains(commune.epci())
                    || communes.contains(commune.code())
                    || communes.contains(commune.parent())
                    || departements.contains(commune.departement());
        }
    }

    /**
     * Who serves households from elsewhere.
     *
     * @param departements where; everywhere else where none is named
     */
    @Serdeable
    public record Elsewhere(
            @NotBlank @Size(max = 120) String name,

            @NotBlank @Size(max = 300) @Pattern(regexp = "https://\\S+")
            String url,

            @NotNull Set<@Pattern(regexp = "\\d{2}|2[AB]|97\\d|98\\d") String> departements) {
        boolean serves(Commune commune) {
            return departements.isEmpty() || departements.contains(commune.departement());
        }
    }

    /** Refuses a commune that does not exist, or that others serve, saying who. Nothing of the household is kept. */
    public void mustServe(String communeCode) {
        Commune commune = known(communeCode);
        if (isServed(commune)) {
            return;
        }
        String others = elsewhere(commune).stream()
                .map(other -> other.name() + " (" + other.url() + ")")
                .collect(Collectors.joining(", "));
        throw new Refusal(
                RedistributionRefusal.OUTSIDE_TERRITORY,
                others.isEmpty()
                        ? commune.nameAndCode() + " lies outside; ask the town hall there who helps."
                        : commune.nameAndCode() + " is served by " + others + ".");
    }

    public Commune known(String communeCode) {
        return territory
                .communes()
                .byCode(communeCode)
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.INVALID,
                        "No commune has this code: search it by name or postal code.",
                        List.of(new Refusal.FieldFault("/communeCode", "is the INSEE code of a commune"))));
    }

    boolean isServed(Commune commune) {
        return content().map(content -> content.serves(commune)).orElse(true);
    }

    /** The communes that are served, the most inhabited first; none while nothing is said. */
    public List<Commune> served() {
        return content().map(this::servedBy).orElse(List.of());
    }

    private List<Commune> servedBy(Content content) {
        return territory
                .communes()
                .all()
                .filter(content::serves)
                .sorted(Comparator.comparingInt(Commune::population).reversed().thenComparing(Commune::code))
                .toList();
    }

    /** Whether it serves a commune, for many of them at once. */
    Predicate<Commune> serving() {
        return content().<Predicate<Commune>>map(content -> content::serves).orElse(_ -> true);
    }

    List<Elsewhere> elsewhere(Commune commune) {
        return content().map(Content::elsewhere).orElse(List.of()).stream()
                .filter(other -> other.serves(commune))
                .toList();
    }

    private Optional<Content> content() {
        return rules.inForce(ReferenceFiles.TERRITORY, text -> json.read(text, Content.class));
    }
}
