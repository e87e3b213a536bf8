package fr.boucle.redistribution.territory;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The quartiers of one version of the public file. */
public record QuartierIndex(Map<String, Quartier> byCode) {
    /** Where no file is loaded. */
    public static final QuartierIndex NONE = new QuartierIndex(Map.of());

    public QuartierIndex {
        byCode = Map.copyOf(byCode);
    }

    /** Those of a commune, by name. */
    public List<Quartier> of(String communeCode) {
        return byCode.values().stream()
                .filter(one -> one.communeCode().equals(communeCode))
                .sorted(Comparator.comparing(Quartier::name).thenComparing(Quartier::code))
                .toList();
    }

    /** The index of a quartier that a household of this commune named; nothing where none was named or none is known. */
    public Optional<BigDecimal> score(@Nullable String code, String communeCode) {
        return find(code, communeCode).flatMap(Quartier::score);
    }

    Optional<Quartier> find(@Nullable String code, String communeCode) {
        return Optional.ofNullable(code).map(byCode::get).filter(one -> one.communeCode()
                .equals(communeCode));
    }

    Collection<Quartier> all() {
        return byCode.values();
    }
}
