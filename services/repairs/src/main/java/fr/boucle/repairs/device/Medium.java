package fr.boucle.repairs.device;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.boucle.references.MemoryRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A storage medium of a device, and what is known of its data. Only a {@link Cleared} one may leave. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Medium.Unproven.class, name = "UNPROVEN"),
    @JsonSubTypes.Type(value = Medium.Blocked.class, name = "BLOCKED"),
    @JsonSubTypes.Type(value = Medium.Doubted.class, name = "DOUBTED"),
    @JsonSubTypes.Type(value = Medium.Erased.class, name = "ERASED"),
    @JsonSubTypes.Type(value = Medium.Removed.class, name = "REMOVED"),
    @JsonSubTypes.Type(value = Medium.Struck.class, name = "STRUCK")
})
public sealed interface Medium {
    /** The name of the memory of a phone or tablet whose inventory named none. */
    String BUILT_IN = "BUILT-IN";

    /** Mebibytes are 4.9 % more than megabytes; the rest is rounding. */
    long SIXTEENTH = 16;

    /** What a card is called before its number is read. */
    String CARD = "Carte mémoire";

    /** How the handle of a medium without a serial begins. */
    String NAMELESS = "NO-SERIAL-";

    /** The serial, or a handle where the inventory knew none. */
    String serialNumber();

    MediumType type();

    @Nullable
    Long sizeMegabytes();

    /** Its model, where a report of the machine or a label told it. */
    @Nullable
    String model();

    /** A medium that is erased, out of the device, or never was one. */
    sealed interface Cleared extends Medium {}

    /** Nothing is known of its data yet. */
    @Serdeable
    record Unproven(
            String serialNumber,
            MediumType type,
            @Nullable Long sizeMegabytes,
            @Nullable String model) implements Medium {}

    /** An erasure was tried, and its record does not prove it. */
    @Serdeable
    record Blocked(
            String serialNumber,
            MediumType type,
            @Nullable Long sizeMegabytes,
            @Nullable String model,
            List<String> reasons)
            implements Medium {}

    /** Somebody says that it never was a medium of its own; another person has not looked yet. */
    @Serdeable
    record Doubted(
            String serialNumber,
            MediumType type,
            @Nullable Long sizeMegabytes,
            @Nullable String model,
            Doubt doubt) implements Medium {}

    /** An erasure was accepted. */
    @Serdeable
    record Erased(
            String serialNumber,
            MediumType type,
            @Nullable Long sizeMegabytes,
            @Nullable String model,
            Erasure erasure) implements Cleared {}

    /**
     * It is out of the device.
     *
     * @param dataBearing whether it went out without an accepted erasure
     * @param fate where it went
     * @param earlier whether it went out before the device last came: that says nothing of what is inside now
     */
    @Serdeable
    record Removed(
            String serialNumber,
            MediumType type,
            @Nullable Long sizeMegabytes,
            @Nullable String model,
            long massGrams,
            boolean dataBearing,
            MediumFate fate,
            boolean earlier)
            implements Cleared {
        public Removed {
            earlier = earlier || fate == MediumFate.WITH_DONOR;
        }

        /** What was destroyed beside the device stays out of it, and no data are on it any more. */
        @Override
        public Medium accept(Erasure erasure) {
            return new Removed(serialNumber, type, sizeMegabytes, model, massGrams, false, fate, earlier);
        }

        Removed before() {
            return new Removed(serialNumber, type, sizeMegabytes, model, massGrams, dataBearing, fate, true);
        }
    }

    /** Two persons said that it never was a medium of its own. */
    @Serdeable
    record Struck(
            String serialNumber,
            MediumType type,
            @Nullable Long sizeMegabytes,
            @Nullable String model,
            Doubt doubt) implements Cleared {}

    default Medium accept(Erasure erasure) {
        return new Erased(serialNumber(), type(), sizeMegabytes(), model(), erasure);
    }

    default Medium block(List<String> reasons) {
        return new Blocked(serialNumber(), type(), sizeMegabytes(), model(), reasons);
    }

    default Medium forget() {
        return new Unproven(serialNumber(), type(), sizeMegabytes(), model());
    }

    default Medium doubt(Doubt doubt) {
        return new Doubted(serialNumber(), type(), sizeMegabytes(), model(), doubt);
    }

    default Medium remove(long massGrams, @Nullable MediumFate fate) {
        MediumFate where = fate == null ? MediumFate.KEPT : fate;
        boolean before = this instanceof Removed removed && removed.earlier();
        return new Removed(serialNumber(), type(), sizeMegabytes(), model(), massGrams, mayHoldData(), where, before);
    }

    /** Whether its size may be this one: megabytes are counted in two ways, and rounded. */
    default boolean mayHave(@Nullable Long megabytes) {
        Long known = sizeMegabytes();
        return known == null || megabytes == null || Math.abs(known - megabytes) * SIXTEENTH <= known;
    }

    /** Whether a size is less than is known of it: half a disk would be wiped, and called the whole. */
    default boolean isSmaller(@Nullable Long megabytes) {
        Long known = sizeMegabytes();
        return known != null && megabytes != null && megabytes < known && !mayHave(megabytes);
    }

    /** What is told of it and was not known: of flash never less, no smaller size, and none that is its own counted in another way. */
    default Optional<BenchEvent.MediumDescribed> told(String serial, Hardware.MediumSummary told, Instant at) {
        MediumType type = isNamed(BUILT_IN) ? type() : type().stricter(told.type());
        boolean kept = sizeMegabytes() != null && (mayHave(told.sizeMegabytes()) || isSmaller(told.sizeMegabytes()));
        Long size = kept ? sizeMegabytes() : told.sizeMegabytes();
        String model = told.model() == null ? model() : told.model();
        boolean known = type == type() && Objects.equals(size, sizeMegabytes()) && Objects.equals(model, model());
        return known ? Optional.empty() : Optional.of(new BenchEvent.MediumDescribed(serial, type, size, model, at));
    }

    /** Whether data may be on it, in the device or out of it. */
    default boolean mayHoldData() {
        return switch (this) {
            case Removed removed -> removed.dataBearing();
            case Erased _, Struck _ -> false;
            case Unproven _, Blocked _, Doubted _ -> true;
        };
    }

    /** Whether it is in the device, cleared or not. */
    default boolean isInside() {
        return !(this instanceof Removed || this instanceof Struck);
    }

    /** It is out and data-bearing, and nobody said yet what becomes of it. */
    default boolean awaitsFate() {
        return this instanceof Removed removed && removed.dataBearing() && removed.fate() == MediumFate.KEPT;
    }

    /** Whether only its maker's reset erases it. */
    default boolean isReset(DeviceFile file) {
        return file.memory() == MemoryRule.BUILT_IN && isOfBoard();
    }

    /** Whether it is soldered to the board: it goes where the board goes. */
    default boolean isOfBoard() {
        return isNamed(BUILT_IN) || type().isOfBoard();
    }

    /** Whether it says what the device itself keeps its data on: one that was struck, or went out before it came, does not. */
    default boolean tells() {
        return type().isOwn() && !(this instanceof Struck || (this instanceof Removed removed && removed.earlier()));
    }

    /** Told by an inventory that knew nothing of it but that it is there: nobody has seen it yet. */
    default boolean isUnseen() {
        return this instanceof Unproven
                && serialNumber().startsWith(NAMELESS)
                && type() == MediumType.OTHER
                && sizeMegabytes() == null
                && model() == null;
    }

    /** Known by its serial, still to be erased, and nobody said what it is. */
    default boolean isUntyped() {
        return mayHoldData() && isInside() && type() == MediumType.OTHER && !isNameless() && !isCard();
    }

    /** Whether it is a card of the device's slot; before cards had a type of their own, their model said so. */
    default boolean isCard() {
        return type() == MediumType.MEMORY_CARD || (type() == MediumType.OTHER && CARD.equals(model()));
    }

    default boolean isSim() {
        return type() == MediumType.SIM_CARD;
    }

    default boolean isNamed(String serial) {
        return normal(serialNumber()).equals(normal(serial));
    }

    /** Whether its name is only a handle: nobody knows its serial. */
    default boolean isNameless() {
        return isHandle(serialNumber());
    }

    /** Whether a text is what stands for a serial that nobody knows. */
    static boolean isHandle(String serial) {
        return normal(serial).equals(BUILT_IN) || normal(serial).startsWith(NAMELESS);
    }

    /** Serials are compared without case and outer blanks, and otherwise exactly. */
    static String normal(String serial) {
        return serial.strip().toUpperCase(Locale.ROOT);
    }
}
