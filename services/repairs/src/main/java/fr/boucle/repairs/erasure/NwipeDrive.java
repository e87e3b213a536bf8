package fr.boucle.repairs.erasure;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a log of nwipe says of one drive in one run.
 *
 * @param device for instance {@code /dev/sda}
 * @param identity what it is called
 * @param outcome what the tables say
 * @param way how it was erased
 * @param times when, by the machine's clock
 * @param notes what the lines say beside the tables
 */
record NwipeDrive(String device, Identity identity, Outcome outcome, Way way, Times times, Notes notes) {
    /** nwipe keeps no more of a serial: a longer one is cut. */
    static final int SERIAL_LENGTH = 20;

    private static final Pattern ANONYMISED = Pattern.compile("[X?]{3,}");
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._:+/-]{2,}");

    /**
     * What it is called.
     *
     * @param model as listed; the table cuts it to 17 characters
     * @param serial as listed, at most 20 characters; may be empty, anonymised or garbage
     * @param disputed whether the log names different serials or models
     * @param shared whether another drive of the run has the same serial
     * @param flash whether its bus, name or model says that it has no platters
     * @param bytes its whole size as nwipe saw it
     */
    record Identity(
            String model,
            String serial,
            boolean disputed,
            boolean shared,
            boolean flash,
            @Nullable Long bytes) {
        Identity ofSeveral() {
            return new Identity(model, serial, disputed, true, flash, bytes);
        }
    }

    /**
     * What the tables say.
     *
     * @param percentErased how much of the drive was written, null where the log does not say
     * @param status the word of the table
     * @param flagged whether the table's row begins with {@code !}
     * @param errors pass, verification and synchronisation errors together; null without an error summary
     */
    record Outcome(
            @Nullable BigDecimal percentErased,
            String status,
            boolean flagged,
            @Nullable Long errors) {}

    /**
     * How it was erased.
     *
     * @param method the label of the method
     * @param verified whether the last or every pass was read back
     * @param sanitize the action of the drive's own firmware before the passes, where it succeeded
     */
    record Way(String method, boolean verified, Optional<String> sanitize) {}

    /** When the run of this drive began and ended; null where no line has a date. */
    record Times(@Nullable LocalDateTime began, @Nullable LocalDateTime ended) {}

    /**
     * What the lines say beside the tables.
     *
     * @param hidden whether sectors are hidden from the program
     * @param troubled whether an error or fatal line names the drive
     * @param sanitizeFailed whether the firmware's own erase failed
     * @param contradictions whether the log's own figures disagree
     */
    record Notes(Hidden hidden, boolean troubled, boolean sanitizeFailed, List<String> contradictions) {
        Notes withFailedSanitize() {
            return new Notes(hidden, troubled, true, contradictions);
        }
    }

    /** What is known of sectors that the program cannot reach. */
    enum Hidden {
        NONE,
        UNKNOWN,
        SOME
    }

    /** Whether the serial can name a medium at all. */
    enum SerialForm {
        USABLE,
        ABSENT,
        ANONYMISED,
        UNREADABLE
    }

    SerialForm serialForm() {
        if (serial().isBlank()) {
            return SerialForm.ABSENT;
        }
        if (ANONYMISED.matcher(serial()).matches()) {
            return SerialForm.ANONYMISED;
        }
        return USABLE.matcher(serial()).matches() ? SerialForm.USABLE : SerialForm.UNREADABLE;
    }

    String model() {
        return identity.model();
    }

    String serial() {
        return identity.serial();
    }

    String status() {
        return outcome.status();
    }

    boolean isCut() {
        return serial().length() == SERIAL_LENGTH;
    }

    NwipeDrive ofSeveral() {
        return new NwipeDrive(device, identity.ofSeveral(), outcome, way, times, notes);
    }
}
