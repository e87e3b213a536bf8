package fr.boucle.donations.dropoff;

import fr.boucle.donations.device.Description;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.donations.reading.KindFacts;
import fr.boucle.donations.reading.Medium;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an association notes of a device brought by a private person: the device, and nothing of the person.
 *
 * @param model series and number in words that are known; whatever else it is called, the workshop will read
 * @param serialNumber as on the label, in capitals
 * @param media the media whose serials can be read at the desk
 * @param mediaRemoved whether the person kept the media; else their erasure is entrusted to the association
 * @param massGrams when it was weighed; else the reference mass of its kind
 */
@Serdeable
record DropOffCommand(
        @NotNull DeviceKind kind,
        @NotNull Maker manufacturer,

        @Nullable @Pattern(regexp = MODEL) String model,

        @Nullable @Pattern(regexp = SERIAL) String serialNumber,

        @Nullable @Size(max = 8) List<@Valid @NotNull DroppedMedium> media,
        @Nullable Boolean mediaRemoved,
        @Nullable @Min(1) Long massGrams) {
    private static final String MODEL =
            "(?i)(?!.*(?:[0-9][ -]?){7})(?:(?:elitebook|probook|elitedesk|prodesk|pavilion|thinkpad|thinkcentre|ideapad|yoga|latitude|optiplex|precision"
                    + "|inspiron|vostro|xps|macbook|imac|ipad|iphone|air|pro|mini|max|plus|galaxy|tab|note|redmi|mate|surface|aspire"
                    + "|travelmate|swift|vivobook|zenbook|portege|satellite|tecra|lifebook|esprimo|laserjet|officejet|workforce"
                    + "|proone|eliteone|zbook|elite|envy|spectre|omen|stream|chromebook|chromebox|chromebase|thinkbook"
                    + "|thinkstation|ideacentre|legion|extensa|veriton|nitro|predator|expertbook|toughbook|celsius|stylistic"
                    + "|dynabook|studio|mac|watch|pixel|xperia|moto|deskjet|ecosys|bizhub|imagerunner|phaser|workcentre"
                    + "|[a-z]{0,4}-?[0-9][a-z0-9-]{0,11})(?: |$)){1,5}";
    private static final String SERIAL = "(?=[A-Z/-]*[0-9])(?!0[1-9][0-9]{8}$)[A-Z0-9][A-Z0-9/-]{3,29}";

    /** A medium with the serial on its label. */
    @Serdeable
    record DroppedMedium(
            @NotNull Medium.Type type,
            @NotNull @Pattern(regexp = SERIAL) String serialNumber) {}

    Description description() {
        return new Description(
                kind,
                manufacturer.label(),
                model == null ? "inconnu" : model,
                null,
                null,
                DeviceDetails.ofMedia(known(), unidentified()));
    }

    private List<Medium> known() {
        return media == null
                ? List.of()
                : media.stream()
                        .map(medium -> new Medium(medium.type(), medium.serialNumber(), null))
                        .toList();
    }

    boolean isWithoutMedia() {
        return Boolean.TRUE.equals(mediaRemoved);
    }

    /** A device that holds data has a medium even when nobody has read its serial yet. */
    private int unidentified() {
        return KindFacts.holdsData(kind) && !isWithoutMedia() && known().isEmpty() ? 1 : 0;
    }
}
