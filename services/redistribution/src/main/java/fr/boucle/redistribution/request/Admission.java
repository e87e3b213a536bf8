package fr.boucle.redistribution.request;

import fr.boucle.redistribution.territory.Catchment;
import fr.boucle.redistribution.territory.Quartiers;
import fr.boucle.redistribution.territory.Territory;
import jakarta.inject.Singleton;

/** Whether a request can be opened here and now: the commune exists and is served, the quartier is one of its own, the kind can be asked for. */
@Singleton
class Admission {
    private final Catchment catchment;
    private final Availabilities availabilities;
    private final Territory territory;
    private final Quartiers quartiers;

    Admission(Catchment catchment, Availabilities availabilities, Territory territory, Quartiers quartiers) {
        this.catchment = catchment;
        this.availabilities = availabilities;
        this.territory = territory;
        this.quartiers = quartiers;
    }

    /** The area the request is told by, where it can be opened. */
    String admit(OpenRequestCommand asked) {
        catchment.mustServe(asked.communeCode());
        quartiers.mustBeOf(asked.quartier(), asked.communeCode());
        String area = territory.area(asked.communeCode());
        availabilities.mustBeOpen(asked.kindWanted(), area);
        return area;
    }
}
