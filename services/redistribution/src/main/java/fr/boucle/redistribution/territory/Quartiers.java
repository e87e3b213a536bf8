package fr.boucle.redistribution.territory;

import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The quartiers in force: a finer index than the commune's, of those communes for which the steward loaded one. */
@Singleton
public class Quartiers {
    private final RulesInForce rules;

    Quartiers(RulesInForce rules) {
        this.rules = rules;
    }

    public QuartierIndex inForce() {
        return rules.inForce(ReferenceFiles.QUARTIERS, QuartiersFile::read).orElse(QuartierIndex.NONE);
    }

    public Optional<String> version() {
        return rules.version(ReferenceFiles.QUARTIERS);
    }

    /** What a household of a commune can choose from; empty where nothing is loaded for it. */
    public List<QuartierView> choices(String communeCode) {
        return inForce().of(communeCode).stream().map(QuartierView::of).toList();
    }

    /** Its name, or its code where the file in force does not have it any more. */
    public @Nullable String nameOf(@Nullable String code) {
        return code == null
                ? null
                : Optional.ofNullable(inForce().byCode().get(code))
                        .map(Quartier::name)
                        .orElse(code);
    }

    /** Refuses a quartier that is none of the commune's. */
    public void mustBeOf(@Nullable String code, String communeCode) {
        if (code != null && inForce().find(code, communeCode).isEmpty()) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "Choose a quartier of the commune, or none.",
                    List.of(new Refusal.FieldFault("/quartier", "is one of the commune's, or absent")));
        }
    }
}
