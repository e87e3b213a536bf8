package fr.boucle.observatory;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** How many devices each of the four R concerns. */
@Serdeable
@Schema(
        description = "reduced: kept in service by their owner or another public body; reused: at a household now; "
                + "equipped: at a structure that keeps it now; repaired: a fault put right or a part fitted; "
                + "wasted: now waste; recycled: waste of which a lot was confirmed recycled")
record FourR(long reduced, long reused, long equipped, long repaired, long wasted, long recycled) {}
