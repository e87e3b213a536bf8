package fr.boucle.repairs.twin;

import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.MachineEvidence;
import fr.boucle.repairs.device.TwinAnswer;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another file that may be of this machine.
 *
 * @param deviceId the other file, where it is of this workshop too
 * @param open whether this workshop has still to say if they are one
 * @param awaited whether the other workshop has still to say it
 * @param joined whether the machine goes on under one of both
 */
@Serdeable
public record TwinView(
        UUID twinId,
        List<MachineEvidence> evidence,
        boolean elsewhere,
        @Nullable UUID deviceId,
        @Nullable String code,
        @Nullable TwinAnswer answer,
        boolean open,
        boolean awaited,
        boolean joined) {
    /** Somebody has still to say whether both are one: until then neither becomes ready. */
    public boolean isQuestion() {
        return open || awaited;
    }

    static TwinView of(Twin twin) {
        boolean elsewhere = !twin.isAtOneWorkshop();
        Device other = twin.other();
        return new TwinView(
                twin.id(),
                twin.evidence().stream().sorted().toList(),
                elsewhere,
                elsewhere ? null : other.file().deviceId(),
                elsewhere ? null : other.file().origin().code(),
                twin.answer(),
                twin.isOpen(),
                twin.isAwaited(),
                twin.isJoined());
    }
}
