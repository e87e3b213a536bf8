package fr.boucle.repairs.twin;

import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.MachineEvidence;
import fr.boucle.repairs.device.TwinAnswer;
import fr.boucle.values.Nameplate;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two files that may be of one machine, seen from one of them.
 *
 * @param answer what the workshop of the one said, if it said anything
 * @param otherAnswer what the workshop of the other said
 */
record Twin(
        Device mine,
        Device other,
        Set<MachineEvidence> evidence,
        @Nullable TwinAnswer answer,
        @Nullable TwinAnswer otherAnswer) {
    /** A name of the pair that tells neither workshop which file is the other's. */
    UUID id() {
        String one = mine.file().deviceId().toString();
        String two = other.file().deviceId().toString();
        String pair = one.compareTo(two) < 0 ? one + two : two + one;
        return UUID.nameUUIDFromBytes(pair.getBytes(StandardCharsets.UTF_8));
    }

    boolean isAtOneWorkshop() {
        return mine.file().organisationId().equals(other.file().organisationId());
    }

    /** The machine goes on under one of both files. */
    boolean isJoined() {
        return goesOn().isPresent();
    }

    /** The file under which the machine goes on, where both were joined. */
    Optional<DeviceFile> goesOn() {
        if (isFormer(mine, other)) {
            return Optional.of(other.file());
        }
        return isFormer(other, mine) ? Optional.of(mine.file()) : Optional.empty();
    }

    /** Of two files the one that is not this one. */
    DeviceFile besides(DeviceFile one) {
        return one.deviceId().equals(mine.file().deviceId()) ? other.file() : mine.file();
    }

    /** The later of both, where its donor says that it had been the other, given before and come back. */
    Optional<DeviceFile> laterByItsDonor() {
        DeviceFile one = mine.file();
        DeviceFile two = other.file();
        if (two.deviceId().equals(one.origin().formerDeviceId())) {
            return Optional.of(one);
        }
        return one.deviceId().equals(two.origin().formerDeviceId()) ? Optional.of(two) : Optional.empty();
    }

    /** The machine goes on under the one, and the other is closed. */
    boolean isOtherFormer() {
        return isFormer(other, mine);
    }

    /** Nobody of this workshop said yet whether they are one, at either file. */
    boolean isOpen() {
        boolean parted = isAtOneWorkshop() && otherAnswer == TwinAnswer.DIFFERENT;
        return answer == null && !parted && !isJoined();
    }

    /** This workshop said that they are one, and the other has not said so yet. */
    boolean isAwaited() {
        return answer != null && answer != TwinAnswer.DIFFERENT && !isJoined();
    }

    /**
     * Two plates that both can be read decide alone; what else is shared asks where one of both has none, or an unknown maker. A
     * closed file is asked about with its own only.
     */
    boolean isAsked() {
        boolean closed = mine instanceof Device.Alias || other instanceof Device.Alias;
        return isJoined() || !closed && (evidence.contains(MachineEvidence.NAMEPLATE) || isHalfKnown());
    }

    private boolean isHalfKnown() {
        Optional<Nameplate> one = plate(mine);
        Optional<Nameplate> two = plate(other);
        boolean bothKnown = one.filter(Nameplate::isOfKnownMaker).isPresent()
                && two.filter(Nameplate::isOfKnownMaker).isPresent();
        boolean twoSerials = one.isPresent()
                && two.isPresent()
                && !one.map(Nameplate::serial).equals(two.map(Nameplate::serial));
        return !bothKnown && !twoSerials;
    }

    private static Optional<Nameplate> plate(Device device) {
        Hardware seen = device.file().device();
        return Nameplate.of(seen.manufacturer(), seen.serialNumber());
    }

    private static boolean isFormer(Device closed, Device goesOn) {
        return closed instanceof Device.Alias alias
                && alias.former() != null
                && alias.ofDeviceId().equals(goesOn.file().deviceId());
    }
}
