package fr.boucle.donations.device;

import fr.boucle.documents.Spreadsheet;
import java.util.List;

/** What a donor's devices have in a file: a column of each. */
final class DeviceColumns {
    static final Spreadsheet<DeviceView> SHEET = new Spreadsheet<>(
            "Appareils",
            List.of(
                    new Spreadsheet.Column<>("Code", DeviceView::code),
                    new Spreadsheet.Column<>("Nature", view -> view.kind().label()),
                    new Spreadsheet.Column<>("Fabricant", DeviceView::manufacturer),
                    new Spreadsheet.Column<>("Modèle", DeviceView::model),
                    new Spreadsheet.Column<>("Numéro de série", DeviceView::serialNumber),
                    new Spreadsheet.Column<>("Numéro d'inventaire", DeviceView::assetTag),
                    new Spreadsheet.Column<>("Acquis le", DeviceView::acquiredOn),
                    new Spreadsheet.Column<>("Réformé le", DeviceView::retiredOn),
                    new Spreadsheet.Column<>("Masse (kg)", view -> Spreadsheet.kilograms(view.massGrams())),
                    new Spreadsheet.Column<>(
                            "Valeur estimée (€)",
                            view -> Spreadsheet.euros(view.value().valueCents())),
                    new Spreadsheet.Column<>(
                            "Orientation", view -> view.orientation().label()),
                    new Spreadsheet.Column<>("État", view -> word(view.state())),
                    new Spreadsheet.Column<>("Enregistré le", DeviceView::listedAt)));

    private DeviceColumns() {}

    private static String word(DeviceState state) {
        return switch (state) {
            case LISTED -> "à céder";
            case REASSIGNED -> "gardé en interne";
            case WITHDRAWN -> "retiré";
            case HANDED_OVER -> "remis";
            case SENT_TO_WASTE -> "au rebut";
        };
    }
}
