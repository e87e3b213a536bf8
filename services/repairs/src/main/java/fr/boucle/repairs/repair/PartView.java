package fr.boucle.repairs.repair;

import fr.boucle.documents.Spreadsheet;
import fr.boucle.repairs.device.PartKind;
import fr.boucle.repairs.device.PartOrigin;
import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the stock. */
@ByName
@Serdeable
record PartView(
        UUID partId,
        String kind,
        String origin,
        @Nullable UUID fromDeviceId,
        @Nullable String fromCode,
        long massGrams,
        @Nullable String mediumSerial,
        String state,
        @Nullable UUID fittedDeviceId,
        @Nullable String label,
        @Nullable UUID reservedDeviceId) {
    static final Spreadsheet<PartView> SHEET = new Spreadsheet<>(
            "Pièces",
            List.of(
                    new Spreadsheet.Column<>(
                            "Pièce", view -> PartKind.valueOf(view.kind()).label()),
                    new Spreadsheet.Column<>("Ce que c'est", PartView::label),
                    new Spreadsheet.Column<>(
                            "Origine", view -> PartOrigin.valueOf(view.origin()).label()),
                    new Spreadsheet.Column<>("Prise sur l'appareil", PartView::fromCode),
                    new Spreadsheet.Column<>("Masse (kg)", view -> Spreadsheet.kilograms(view.massGrams())),
                    new Spreadsheet.Column<>("Numéro de série du disque", PartView::mediumSerial),
                    new Spreadsheet.Column<>("Où elle est", PartView::place)));

    static PartView of(PartRows.Row row) {
        return PartViewBuilder.stagedBuilder()
                .partId(row.id())
                .kind(row.kind())
                .origin(row.origin())
                .fromDeviceId(row.fromDeviceId())
                .fromCode(row.fromCode())
                .massGrams(row.massGrams())
                .mediumSerial(row.mediumSerial())
                .state(row.state())
                .fittedDeviceId(row.fittedDeviceId())
                .label(row.label())
                .reservedDeviceId(row.reservedDeviceId())
                .build();
    }

    private static String place(PartView view) {
        return view.fittedDeviceId() != null
                ? "posée"
                : view.reservedDeviceId() != null ? "gardée pour un appareil" : "en stock";
    }
}
