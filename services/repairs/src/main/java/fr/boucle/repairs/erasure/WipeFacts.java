package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.SanitizationLevel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a drive of a log is judged against.
 *
 * @param known the medium it was found to be; none where no medium answers to it
 */
record WipeFacts(NwipeDrive drive, Optional<Known> known, Instant now) {
    /** What stands there is soldered, or a card of a slot: which, nobody reads in a log. */
    private static final String CARD = "/dev/mmcblk";

    /**
     * What is known of the medium.
     *
     * @param required the level the donor asks of this type
     * @param arrivedAt when its device came to the workshop
     * @param told whether its size is what an inventory told, not what somebody read on its label
     * @param spent whether this run proved another medium, or this one before its device left
     */
    record Known(
            Medium medium,
            MediumType type,
            SanitizationLevel required,
            @Nullable Instant arrivedAt,
            boolean told,
            boolean spent) {
        /** Whether so many bytes are not the whole of it. */
        boolean differsFrom(long wipedBytes) {
            Long megabytes = medium.sizeMegabytes();
            boolean whole = megabytes == null
                    || (told ? Capacity.isWholeAsTold(megabytes, wipedBytes) : Capacity.isWhole(megabytes, wipedBytes));
            return !whole;
        }
    }

    /** What the drive is: of a disk that an inventory named and gave no type, its model says that it turns. */
    static MediumType typeIn(DeviceFile file, Medium medium, NwipeDrive drive) {
        MediumType seen = type(drive, medium);
        boolean named = medium.isUntyped() && file.announced(medium).isPresent();
        return named && seen == MediumType.OTHER && HardDrives.turns(drive, medium) ? MediumType.HDD : seen;
    }

    /** The type that is noted from then on: that of a disk which only lacked one, as far as its log names it. */
    static MediumType noted(DeviceFile file, Medium medium, NwipeDrive drive) {
        boolean named = medium.isUntyped() && file.announced(medium).isPresent();
        return named && !drive.device().startsWith(CARD) ? typeIn(file, medium, drive) : medium.type();
    }

    /** Flash where the log or the model that was noted says so, or where nothing shows that it turns; else what is noted. */
    static MediumType type(NwipeDrive drive, Medium medium) {
        MediumType flash = drive.device().startsWith("/dev/nvme") ? MediumType.NVME : MediumType.SSD;
        boolean told =
                drive.identity().flash() || HardDrives.isNotedFlash(medium) || HardDrives.isDoubted(drive, medium);
        return told ? medium.type().atLeast(flash) : medium.type();
    }

    /** Whether it is judged as flash only because nothing shows that it turns. */
    boolean isDoubted() {
        return known.filter(one -> !drive.identity().flash() && !HardDrives.isNotedFlash(one.medium()))
                .filter(one -> HardDrives.isDoubted(drive, one.medium()))
                .isPresent();
    }

    /** When the program ended, its clock taken for UTC. */
    Optional<Instant> ranAt() {
        return Optional.ofNullable(drive.times().ended()).map(ended -> ended.toInstant(ZoneOffset.UTC));
    }

    /** When it began, by the same clock; a log that does not say so is taken by its end. */
    Optional<Instant> beganAt() {
        return Optional.ofNullable(drive.times().began())
                .map(began -> began.toInstant(ZoneOffset.UTC))
                .or(this::ranAt);
    }

    MediumType type() {
        return known.map(Known::type).orElse(MediumType.OTHER);
    }

    /** The method and what it reaches on this medium, firmware before passes. */
    Optional<ErasureMethod> method() {
        return drive.way()
                .sanitize()
                .flatMap(action -> NwipeMethod.ofSanitize(action, type()))
                .or(() -> NwipeMethod.of(drive.way().method()));
    }

    Optional<SanitizationLevel> level() {
        return method().flatMap(method -> method.levelOn(type()));
    }
}
