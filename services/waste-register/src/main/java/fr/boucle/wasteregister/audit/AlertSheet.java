package fr.boucle.wasteregister.audit;

import fr.boucle.documents.Spreadsheet;
import fr.boucle.wasteregister.code.Labels;
import java.util.List;
import java.util.stream.Collectors;

/** The alerts as people take them along. */
final class AlertSheet {
    static final Spreadsheet<AlertView> SHEET = new Spreadsheet<>(
            "Alertes",
            List.of(
                    new Spreadsheet.Column<>("Ce qui attend", alert -> Labels.of(alert.kind())),
                    new Spreadsheet.Column<>("Échéance", AlertView::dueOn),
                    new Spreadsheet.Column<>("Établissement", AlertView::organisationName),
                    new Spreadsheet.Column<>("Ligne", AlertView::publicId),
                    new Spreadsheet.Column<>("Élément", alert -> Labels.of(alert.itemKind())),
                    new Spreadsheet.Column<>("Numéros de série", alert -> String.join(", ", alert.media())),
                    new Spreadsheet.Column<>("Opérateur", AlertView::operatorName),
                    new Spreadsheet.Column<>("Preuves", AlertSheet::proofs)));

    private AlertSheet() {}

    private static String proofs(AlertView alert) {
        return alert.proofs().stream()
                .map(proof -> Labels.of(proof.kind()) + " " + proof.number())
                .collect(Collectors.joining(", "));
    }
}
