package fr.boucle.journeys;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The people of the demonstration territory, each signed in by the front door. */
record Territory(
        URI url,
        Api nobody,
        Api agent,
        Api technician,
        Api keeper,
        Api mediator,
        Api decider,
        Api auditor,
        Api steward) {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** Now, by the clock of whoever plays. */
    static Instant now() {
        return InstantSource.system().instant();
    }

    /** Today in the territory. */
    static LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    static Territory at(URI url, String password) {
        return new Territory(
                url,
                Api.anonymous(url),
                Api.as(url, "agent@nantes.demo", password),
                Api.as(url, "technician@atelier.demo", password),
                Api.as(url, "keeper@atelier.demo", password),
                Api.as(url, "mediator@ccas.demo", password),
                Api.as(url, "decider@territoire.demo", password),
                Api.as(url, "auditor@prefecture.demo", password),
                Api.as(url, "steward@territoire.demo", password));
    }
}
