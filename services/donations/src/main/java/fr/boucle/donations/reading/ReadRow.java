package fr.boucle.donations.reading;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of one machine of a file; a bad part never rejects the machine.
 *
 * @param line the row's place: its line in the file or first sheet, header = 1; or the machine's place in a JSON file
 * @param doubts the questions that it leaves open
 * @param leftOut what could not be read and was left out
 */
@Serdeable
public record ReadRow(long line, Understood understood, List<Doubt> doubts, List<Reason> leftOut) {

    /** A row of which only the facts are left. */
    public static ReadRow known(long line, DeviceFacts facts) {
        Understood understood = new Understood(
                facts.kind(),
                null,
                new DeviceName(
                        facts.manufacturer(), facts.model(), facts.serialNumber(), facts.assetTag(), false, false),
                facts.acquiredOn() == null ? null : Span.day(facts.acquiredOn()),
                null,
                facts.communeCode(),
                facts.details());
        return new ReadRow(line, understood, List.of(), List.of());
    }

    /** A row of which nothing is left. */
    public static ReadRow unknown(long line) {
        DeviceName name = new DeviceName(NameReading.UNKNOWN, NameReading.UNKNOWN, null, null, false, false);
        return new ReadRow(
                line,
                new Understood(null, null, name, null, null, null, DeviceDetails.ofMedia(List.of(), 0)),
                List.of(),
                List.of());
    }

    /** The same row with its questions weighed. */
    public ReadRow withDoubts(List<Doubt> weighed) {
        return new ReadRow(line, understood, weighed, leftOut);
    }

    /** What has to be settled before the device can be listed. */
    public List<Reason> toFix() {
        return doubts.stream().filter(Doubt::blocking).map(Doubt::reason).toList();
    }

    /** The facts of a device that can be listed; none while something has to be settled first. */
    public @Nullable DeviceFacts facts() {
        return toFix().isEmpty() ? understood.facts().orElse(null) : null;
    }

    /** What was left out, and what is only to be looked at. */
    public List<Reason> left() {
        return Stream.concat(
                        leftOut.stream(),
                        doubts.stream().filter(doubt -> !doubt.blocking()).map(Doubt::reason))
                .toList();
    }
}
