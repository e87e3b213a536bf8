package fr.boucle.donations.inventory;

import fr.boucle.donations.reading.Condition;
import fr.boucle.donations.reading.DeviceName;
import fr.boucle.donations.reading.Doubt;
import fr.boucle.donations.reading.Medium;
import fr.boucle.donations.reading.Reason;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.donations.reading.Span;
import fr.boucle.donations.reading.Understood;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a preview: what becomes of it, why, what was understood of it, and which questions it leaves open.
 *
 * @param line its place in the file: its line, header = 1; in a further sheet the sheet's number times ten million is added
 * @param imported whether it became a device, or told one something new
 */
@Serdeable
record RowView(
        long line,
        VerdictKind verdict,
        boolean imported,
        List<Reason> reasons,
        UnderstoodView understood,
        List<DoubtView> doubts) {

    /**
     * What was understood.
     *
     * @param kind none while it has to be asked; then {@code guess} may be it
     * @param acquiredFrom the first day on which it may have been acquired, where the day is not known
     * @param unidentifiedMedia how many media it has beside those that the file names by a serial
     */
    @ByName
    @Serdeable
    record UnderstoodView(
            @Nullable DeviceKind kind,
            @Nullable DeviceKind guess,
            Condition condition,
            NameView name,
            @Nullable LocalDate acquiredOn,
            @Nullable LocalDate acquiredFrom,
            @Nullable LocalDate acquiredUntil,
            @Nullable LocalDate retiredOn,
            List<Medium> media,
            int unidentifiedMedia) {}

    /** By what the device is known. */
    @Serdeable
    record NameView(
            String manufacturer,
            String model,
            @Nullable String serialNumber,
            @Nullable String assetTag) {}

    /**
     * A question.
     *
     * @param blocking whether the device is not listed before it is answered
     * @param word the cell's words, where several rows of the file use them
     */
    @Serdeable
    record DoubtView(
            Doubt.About about,
            String slug,
            boolean blocking,
            String detail,
            @Nullable String word) {
        static DoubtView of(Doubt doubt, Sentences reader) {
            Reason reason = doubt.reason().in(reader);
            return new DoubtView(doubt.about(), reason.slug(), doubt.blocking(), reason.detail(), doubt.word());
        }
    }

    static RowView of(KeptVerdict kept, Sentences reader) {
        return of(kept.verdict(), kept.deviceId() != null, reader);
    }

    /** One that nothing became of yet. */
    static RowView of(RowVerdict verdict, Sentences reader) {
        return of(verdict, false, reader);
    }

    private static RowView of(RowVerdict verdict, boolean imported, Sentences reader) {
        return new RowView(
                verdict.line(),
                verdict.kind(),
                imported,
                verdict.reasons().stream().map(reason -> reason.in(reader)).toList(),
                of(verdict.read().understood()),
                verdict.read().doubts().stream()
                        .map(doubt -> DoubtView.of(doubt, reader))
                        .toList());
    }

    static UnderstoodView of(Understood understood) {
        Span acquired = understood.acquired();
        LocalDate exact = understood.acquiredOn();
        DeviceName name = understood.name();
        return RowViewUnderstoodViewBuilder.stagedBuilder()
                .kind(understood.kind())
                .guess(understood.guess())
                .condition(understood.details().condition())
                .name(new NameView(name.manufacturer(), name.model(), name.serialNumber(), name.assetTag()))
                .acquiredOn(exact)
                .acquiredFrom(acquired == null || exact != null ? null : acquired.from())
                .acquiredUntil(acquired == null || exact != null ? null : acquired.until())
                .retiredOn(understood.details().retiredOn())
                .media(understood.details().media())
                .unidentifiedMedia(understood.details().unidentifiedMedia())
                .build();
    }
}
