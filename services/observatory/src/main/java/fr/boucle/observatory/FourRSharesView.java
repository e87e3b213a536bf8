package fr.boucle.observatory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The four R of one commune in one year. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What became of the devices of one commune's donors that entered the chain, or were kept, in one year: shares "
                        + "of the total, to three digits; a device may be both repaired and reused. reused: at a household now; "
                        + "equipped: at a structure that keeps it now. A share of fewer than five devices is absent.")
record FourRSharesView(
        int year,
        String communeCode,
        long devices,
        @Nullable BigDecimal reduced,
        @Nullable BigDecimal reused,
        @Nullable BigDecimal equipped,
        @Nullable BigDecimal repaired,
        @Nullable BigDecimal recycled) {}
