package fr.boucle.wasteregister.line;

import fr.boucle.documents.Spreadsheet;
import fr.boucle.wasteregister.code.Labels;
import java.util.List;

/** The list of lines as people take it along. */
final class LineSheet {
    static final Spreadsheet<LineView> SHEET = new Spreadsheet<>(
            "Lignes du registre",
            List.of(
                    new Spreadsheet.Column<>("Ligne", LineView::publicId),
                    new Spreadsheet.Column<>("Établissement", LineView::organisationName),
                    new Spreadsheet.Column<>("Sens", view -> Labels.of(view.registerType())),
                    new Spreadsheet.Column<>("Date", LineView::lineDate),
                    new Spreadsheet.Column<>("Code du déchet", LineView::wasteCode),
                    new Spreadsheet.Column<>("Masse (kg)", view -> Spreadsheet.kilograms(view.massGrams())),
                    new Spreadsheet.Column<>("État", view -> Labels.of(view.state())),
                    new Spreadsheet.Column<>("Version", LineView::version),
                    new Spreadsheet.Column<>("Écrite le", LineView::recordedAt),
                    new Spreadsheet.Column<>("Entrée du journal", LineView::entryIndex)));

    private LineSheet() {}
}
