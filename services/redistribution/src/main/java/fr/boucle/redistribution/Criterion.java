package fr.boucle.redistribution;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** The four public criteria, in the order in which they are shown. */
@Serdeable
enum Criterion {
    @JsonProperty("need")
    NEED,
    @JsonProperty("household")
    HOUSEHOLD,
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("territory")
    TERRITORY
}
