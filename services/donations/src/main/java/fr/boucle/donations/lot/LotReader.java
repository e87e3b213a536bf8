package fr.boucle.donations.lot;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Finds a lot for whoever may read it: a draft is its owner's alone. */
@Singleton
class LotReader {
    private final LotRows rows;

    LotReader(LotRows rows) {
        this.rows = rows;
    }

    LotRow readable(UUID id, Actor actor) {
        return rows.find(id)
                .filter(lot -> lot.state() != LotState.DRAFT || lot.ownerId().equals(actor.organisation()))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "There is no published lot with this id."));
    }
}
