package fr.boucle.redistribution.programme;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.organisation.Organisations;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;

/** Who opens a programme, and who reads what came of it: the steward, or a collectivité for its own. */
@Singleton
class ProgrammeOwners {
    private final Organisations organisations;

    ProgrammeOwners(Organisations organisations) {
        this.organisations = organisations;
    }

    void checkMayOpen(Actor actor, Programme.Criteria criteria) {
        if (actor.is(Role.STEWARD)) {
            return;
        }
        if (!organisations.isCollectivite(actor.organisation())) {
            throw new Refusal(
                    RedistributionRefusal.PROGRAMME_NOT_YOURS, "Ask the steward, or the department, to open it.");
        }
        if (!criteria.namesItsPlaces()) {
            throw new Refusal(
                    RedistributionRefusal.PROGRAMME_NOT_YOURS,
                    "Name the communes or the départements: a collectivité opens a programme for its own territory.");
        }
    }

    /** A collectivité's agent reads the results of its own programmes only. */
    static void checkMayRead(Actor actor, Programme programme) {
        boolean other = !programme.organisation().equals(actor.organisation());
        if (other && !actor.is(Role.STEWARD) && !actor.is(Role.DECIDER) && !actor.is(Role.AUDITOR)) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "No programme of yours has this id.");
        }
    }
}
