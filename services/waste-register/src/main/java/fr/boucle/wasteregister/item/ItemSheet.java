package fr.boucle.wasteregister.item;

import fr.boucle.documents.Spreadsheet;
import fr.boucle.wasteregister.code.Labels;
import java.util.List;

/** The list of items as people take it along. */
final class ItemSheet {
    static final Spreadsheet<ItemView> SHEET = new Spreadsheet<>(
            "Éléments",
            List.of(
                    new Spreadsheet.Column<>("Accepté le", ItemView::acceptedAt),
                    new Spreadsheet.Column<>("Établissement", ItemView::organisationName),
                    new Spreadsheet.Column<>("Appareil", ItemView::deviceCode),
                    new Spreadsheet.Column<>("Élément", view -> Labels.of(view.kind())),
                    new Spreadsheet.Column<>("Code du déchet", ItemView::wasteCode),
                    new Spreadsheet.Column<>("Code proposé", ItemView::proposedCode),
                    new Spreadsheet.Column<>("Nombre", ItemView::pieces),
                    new Spreadsheet.Column<>("Masse (kg)", view -> Spreadsheet.kilograms(view.massGrams())),
                    new Spreadsheet.Column<>("Données à détruire", view -> view.dataBearing() ? "oui" : "non"),
                    new Spreadsheet.Column<>(
                            "Numéros de série",
                            view -> String.join(
                                    ", ",
                                    view.media().stream()
                                            .map(medium -> MediumName.of(medium.serialNumber(), view.deviceCode()))
                                            .toList()))));

    private ItemSheet() {}
}
