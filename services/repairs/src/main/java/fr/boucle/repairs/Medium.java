package fr.boucle.repairs;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A storage medium of a device, and what is known of its data. Only a {@link Cleared} one may leave. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Medium.Unproven.class, name = "UNPROVEN"),
    @JsonSubTypes.Type(value = Medium.Blocked.class, name = "BLOCKED"),
    @JsonSubTypes.Type(value = Medium.Erased.class, name = "ERASED"),
    @JsonSubTypes.Type(value = Medium.Removed.class, name = "REMOVED")
})
sealed interface Medium {
    /** The serial, or a handle where the inventory knew none. */
    String serialNumber();

    MediumType type();

    @Nullable
    Long sizeMegabytes();

    /** A medium that is erased or out of the device. */
    sealed interface Cleared extends Medium {}

    /** Nothing is known of its data yet. */
    @Serdeable
    record Unproven(
            String serialNumber, MediumType type, @Nullable Long sizeMegabytes) implements Medium {}

    /** An erasure was tried, and its record does not prove it. */
    @Serdeable
    record Blocked(
            String serialNumber, MediumType type, @Nullable Long sizeMegabytes, List<String> reasons)
            implements Medium {}

    /** An erasure was accepted. */
    @Serdeable
    record Erased(
            String serialNumber, MediumType type, @Nullable Long sizeMegabytes, Erasure erasure) implements Cleared {}

    /**
     * It is out of the device.
     *
     * @param dataBearing whether it went out without an accepted erasure
     * @param fate where it went
     */
    @Serdeable
    record Removed(
            String serialNumber,
            MediumType type,
            @Nullable Long sizeMegabytes,
            long massGrams,
            boolean dataBearing,
            MediumFate fate)
            implements Cleared {}

    default Medium accept(Erasure erasure) {
        return new Erased(serialNumber(), type(), sizeMegabytes(), erasure);
    }

    default Medium block(List<String> reasons) {
        return new Blocked(serialNumber(), type(), sizeMegabytes(), reasons);
    }

    default Medium forget() {
        return new Unproven(serialNumber(), type(), sizeMegabytes());
    }

    default Medium remove(long massGrams, @Nullable MediumFate fate) {
        MediumFate where = fate == null ? MediumFate.KEPT : fate;
        return new Removed(serialNumber(), type(), sizeMegabytes(), massGrams, mayHoldData(), where);
    }

    /** Whether data may be on it, in the device or out of it. */
    default boolean mayHoldData() {
        return this instanceof Removed removed ? removed.dataBearing() : !(this instanceof Erased);
    }

    /** It is out and data-bearing, and nobody said yet what becomes of it. */
    default boolean awaitsFate() {
        return this instanceof Removed removed && removed.dataBearing() && removed.fate() == MediumFate.KEPT;
    }

    default boolean isNamed(String serial) {
        return normal(serialNumber()).equals(normal(serial));
    }

    /** Serials are compared without case and outer blanks, and otherwise exactly. */
    static String normal(String serial) {
        return serial.strip().toUpperCase(Locale.ROOT);
    }
}
