package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.territory.Distances;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cheaper ways to be connected, as the steward read them on a day, at a source. */
@Singleton
class ConnectionOffers {
    private final RulesInForce rules;
    private final Json json;

    ConnectionOffers(RulesInForce rules, Json json) {
        this.rules = rules;
        this.json = json;
    }

    /** A whole list, as one version. */
    @Serdeable
    record Content(@NotEmpty @Size(max = 60) @Valid List<@Valid Offer> offers) {}

    /**
     * An offer.
     *
     * @param forWhom who can have it, in plain words
     * @param monthlyCents what it costs a month, with tax; absent where the source does not say
     * @param source where it was read
     * @param readOn on which day
     * @param departements where it is to be had; everywhere where none is named
     */
    @Serdeable
    record Offer(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 300) String forWhom,
            @Min(0) @Max(20_000) @Nullable Integer monthlyCents,

            @NotBlank @Size(max = 300) @Pattern(regexp = "https://\\S+")
            String url,

            @NotBlank @Size(max = 200) String source,
            @NotNull LocalDate readOn,
            @NotNull Set<@Pattern(regexp = "\\d{2}|2[AB]|97\\d|98\\d") String> departements) {
        boolean isIn(@Nullable String communeCode) {
            return departements.isEmpty()
                    || communeCode == null
                    || departements.contains(Distances.departement(communeCode));
        }
    }

    /** The offers of the version in force, of a commune where one is named. */
    @Serdeable
    record View(@Nullable String version, List<Offer> offers) {}

    View near(@Nullable String communeCode) {
        List<Offer> offers = inForce().stream()
                .flatMap(content -> content.offers().stream())
                .filter(offer -> offer.isIn(communeCode))
                .toList();
        return new View(rules.version(ReferenceFiles.CONNECTION_OFFERS).orElse(null), offers);
    }

    private Optional<Content> inForce() {
        return rules.inForce(ReferenceFiles.CONNECTION_OFFERS, content -> json.read(content, Content.class));
    }
}
