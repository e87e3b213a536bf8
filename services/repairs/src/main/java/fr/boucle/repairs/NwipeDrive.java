package fr.boucle.repairs;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a log of nwipe says of one drive in one run.
 *
 * @param device for instance {@code /dev/sda}
 * @param model as listed; the table cuts it to 17 characters
 * @param serial as listed, at most 20 characters; may be empty, anonymised or garbage
 * @param serialDisputed whether the list of drives and the table name different serials
 * @param flash whether nwipe says that it is a solid-state drive
 * @param percentErased how much of the drive was written, null where the log does not say
 * @param status the word of the table
 * @param flagged whether the table's row begins with {@code !}
 * @param errors pass, verification and synchronisation errors together; null without an error summary
 * @param method the label of the method
 * @param verified whether the last or every pass was read back
 */
record NwipeDrive(
        String device,
        String model,
        String serial,
        boolean serialDisputed,
        boolean flash,
        @Nullable BigDecimal percentErased,
        String status,
        boolean flagged,
        @Nullable Long errors,
        String method,
        boolean verified) {

    /** nwipe keeps no more of a serial: a longer one is cut. */
    static final int SERIAL_LENGTH = 20;

    private static final Pattern ANONYMISED = Pattern.compile("[X?]{3,}");
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._:+/-]{2,}");

    /** Whether the serial can name a medium at all. */
    enum SerialForm {
        USABLE,
        ABSENT,
        ANONYMISED,
        UNREADABLE
    }

    SerialForm serialForm() {
        if (serial.isBlank()) {
            return SerialForm.ABSENT;
        }
        if (ANONYMISED.matcher(serial).matches()) {
            return SerialForm.ANONYMISED;
        }
        return USABLE.matcher(serial).matches() ? SerialForm.USABLE : SerialForm.UNREADABLE;
    }

    boolean isCut() {
        return serial.length() == SERIAL_LENGTH;
    }
}
