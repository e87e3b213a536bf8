package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.territory.Quartiers;
import fr.boucle.redistribution.territory.Territory;
import jakarta.inject.Singleton;

/** How a household lives, with its places in words. */
@Singleton
class LivingViews {
    private final Territory territory;
    private final Quartiers quartiers;

    LivingViews(Territory territory, Quartiers quartiers) {
        this.territory = territory;
        this.quartiers = quartiers;
    }

    RequestView.Circumstances of(Asked.Circumstances said) {
        return new RequestView.Circumstances(
                said.communeCode(),
                territory.nameOf(said.communeCode()),
                said.quartier(),
                quartiers.nameOf(said.quartier()),
                said.need(),
                said.household(),
                said.people(),
                said.internet());
    }
}
