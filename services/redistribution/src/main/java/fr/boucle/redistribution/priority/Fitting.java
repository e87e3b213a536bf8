package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.values.MakerAndModel;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/**
 * The device that is proposed to a request, as a list tells it.
 *
 * @param name its maker and model
 * @param devices how many devices in stock serve the request, this one included
 */
@Serdeable
public record Fitting(String code, String name, long devices) {
    /** What is proposed to a request now; nothing where none is left for it. */
    public static Optional<Fitting> of(Asked asked, Proposals.Now now) {
        return now.proposedTo(asked.id())
                .map(device -> of(
                        device,
                        now.stock().stream()
                                .filter(one -> Fit.serves(asked, one))
                                .count()));
    }

    private static Fitting of(Equipment device, long devices) {
        String name = MakerAndModel.of(
                device.machine().manufacturer(), device.machine().model());
        return new Fitting(device.code(), name, devices);
    }
}
