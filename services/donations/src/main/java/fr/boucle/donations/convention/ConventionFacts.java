package fr.boucle.donations.convention;

import fr.boucle.donations.device.DataState;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.lot.Removal;
import fr.boucle.donations.organisation.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Everything the text is made of. */
record ConventionFacts(
        UUID number,
        LocalDate drawnUpOn,
        Organisation donor,
        Organisation taker,
        String legalBasis,
        Resale resale,
        Removal removal,
        LocalDate erasureDeadline,
        List<CededDevice> devices) {
    /** Whether the taker erases any of them. */
    boolean entrustsErasure() {
        return devices.stream().anyMatch(device -> device.dataState() == DataState.ERASURE_ENTRUSTED);
    }
}
