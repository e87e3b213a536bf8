package fr.boucle.donations.inventory;

import fr.boucle.donations.reading.Condition;
import fr.boucle.donations.reading.Correction;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent says of a row what the file does not, before anything is listed. */
@Tag(name = "inventories")
@Controller("/api/donations/inventories/{inventoryId}/rows/{line}/correction")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class CorrectRow {
    private final RowCorrections corrections;

    CorrectRow(RowCorrections corrections) {
        this.corrections = corrections;
    }

    /**
     * What is said; what is left out stays as it was understood.
     *
     * @param shown that a hidden row is to be read as the others are
     * @param oneDevice that it is one real device, where its words say that it is virtual or several
     * @param sameWords that the kind, the condition or the maker holds for each row of the file with the same words, and for files to come
     */
    @Serdeable
    record Command(
            @Nullable DeviceKind kind,
            @Nullable Condition condition,
            @Nullable @Size(max = 120) String manufacturer,
            @Nullable @Size(max = 120) String model,
            @Nullable LocalDate acquiredOn,
            @Nullable LocalDate retiredOn,
            @Nullable IdentityCommand identity,
            @Nullable Boolean shown,
            @Nullable Boolean oneDevice,
            @Nullable Boolean sameWords) {
        Correction correction() {
            return new Correction(
                    kind,
                    condition,
                    manufacturer,
                    model,
                    acquiredOn,
                    retiredOn,
                    identity == null
                            ? new Correction.Identity(null, null, false, false)
                            : new Correction.Identity(
                                    identity.serialNumber,
                                    identity.assetTag,
                                    Boolean.TRUE.equals(identity.anotherDevice),
                                    Boolean.TRUE.equals(identity.cameBack)),
                    Boolean.TRUE.equals(shown),
                    Boolean.TRUE.equals(oneDevice));
        }
    }

    /**
     * By what the device is known.
     *
     * @param anotherDevice that it is not the device with the same serial: then its own asset tag tells them apart
     * @param cameBack that it is that device, which was given before and came back: it is listed with its history
     */
    @Serdeable
    record IdentityCommand(
            @Nullable @Size(max = 120) String serialNumber,
            @Nullable @Size(max = 120) String assetTag,
            @Nullable Boolean anotherDevice,
            @Nullable Boolean cameBack) {}

    @Operation(
            summary = "Correct a row of a preview",
            description =
                    "The row is judged again; the questions that were answered are gone. sameWords answers them once for the"
                            + " organisation: each row with the same words, and its files to come. Needs the preview's ETag as"
                            + " If-Match (428, 412) and gives a new one. Once the preview is confirmed, 409 for the rows that became"
                            + " devices; the others are still corrected, and confirming again lists them.")
    @Put
    @Transactional
    HttpResponse<RowView> correct(
            UUID inventoryId,
            long line,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body Command command,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Sentences reader = Sentences.of(request.getLocale().orElse(Locale.ENGLISH));
        RowCorrections.Corrected corrected = reader.toReader(() -> corrections.correct(
                inventoryId,
                line,
                actor.organisation(),
                ifMatch,
                command.correction(),
                Boolean.TRUE.equals(command.sameWords)));
        return new Version(corrected.version()).tag(HttpResponse.ok(RowView.of(corrected.verdict(), reader)));
    }
}
