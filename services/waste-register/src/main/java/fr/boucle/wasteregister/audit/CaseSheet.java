package fr.boucle.wasteregister.audit;

import fr.boucle.documents.Spreadsheet;
import java.util.List;

/** The cases of a rule as people take them along: of each what was seen. */
final class CaseSheet {
    static final Spreadsheet<CaseView> SHEET = new Spreadsheet<>(
            "Cas",
            List.of(
                    new Spreadsheet.Column<>("Ligne", CaseView::publicId),
                    new Spreadsheet.Column<>("Établissement", CaseView::organisationName),
                    new Spreadsheet.Column<>("Jour", CaseView::day),
                    new Spreadsheet.Column<>("État", one -> one.state().label()),
                    new Spreadsheet.Column<>("Explication", CaseView::explanation),
                    new Spreadsheet.Column<>("SIRET", one -> one.facts().get("siret")),
                    new Spreadsheet.Column<>("Tonnes", one -> one.facts().get("tonnes")),
                    new Spreadsheet.Column<>("Version", one -> one.facts().get("version")),
                    new Spreadsheet.Column<>("Opération", one -> one.facts().get("operationCode")),
                    new Spreadsheet.Column<>(
                            "Code du déchet", one -> one.facts().get("wasteCode")),
                    new Spreadsheet.Column<>(
                            "Masse en grammes", one -> one.facts().get("massGrams")),
                    new Spreadsheet.Column<>(
                            "D'habitude au moins", one -> one.facts().get("leastGrams")),
                    new Spreadsheet.Column<>(
                            "D'habitude au plus", one -> one.facts().get("mostGrams")),
                    new Spreadsheet.Column<>(
                            "À la fin, en grammes", one -> one.facts().get("closingGrams")),
                    new Spreadsheet.Column<>(
                            "En stock, en grammes", one -> one.facts().get("stockGrams")),
                    new Spreadsheet.Column<>(
                            "Sortis, en grammes", one -> one.facts().get("outGrams")),
                    new Spreadsheet.Column<>(
                            "Au registre, en grammes", one -> one.facts().get("registeredOutGrams"))));

    private CaseSheet() {}
}
