package fr.boucle.redistribution.priority;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** The four public criteria, in the order in which they are shown. */
@Serdeable
public enum Criterion {
    @JsonProperty("need")
    NEED,
    @JsonProperty("household")
    HOUSEHOLD,
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("territory")
    TERRITORY
}
