package fr.boucle.donations.inventory;

import fr.boucle.documents.Spreadsheet;
import fr.boucle.donations.inventory.RowView.UnderstoodView;
import fr.boucle.donations.reading.Reason;
import fr.boucle.values.DeviceKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of an inventory as people take them along: what was understood of each, what becomes of it, and what it asks. */
final class RowSheet {
    /** What a place in the file counts for each sheet before its own. */
    private static final long LINES_PER_SHEET = 10_000_000;

    static final Spreadsheet<RowView> COLUMNS = new Spreadsheet<>(
            "Lignes",
            List.of(
                    new Spreadsheet.Column<>("Feuille", row -> row.line() / LINES_PER_SHEET + 1),
                    new Spreadsheet.Column<>("Ligne", row -> row.line() % LINES_PER_SHEET),
                    new Spreadsheet.Column<>("Avis", row -> row.verdict().label()),
                    new Spreadsheet.Column<>("Importée", row -> row.imported() ? "oui" : "non"),
                    new Spreadsheet.Column<>("Type", row -> kind(row.understood())),
                    new Spreadsheet.Column<>(
                            "Marque", row -> row.understood().name().manufacturer()),
                    new Spreadsheet.Column<>(
                            "Modèle", row -> row.understood().name().model()),
                    new Spreadsheet.Column<>(
                            "N° de série", row -> row.understood().name().serialNumber()),
                    new Spreadsheet.Column<>(
                            "N° d'inventaire", row -> row.understood().name().assetTag()),
                    new Spreadsheet.Column<>("Acheté le", row -> bought(row.understood())),
                    new Spreadsheet.Column<>(
                            "Réformé le", row -> row.understood().retiredOn()),
                    new Spreadsheet.Column<>("Questions et raisons", RowSheet::said)));

    private RowSheet() {}

    private static @Nullable String kind(UnderstoodView understood) {
        DeviceKind kind = understood.kind();
        return kind == null ? null : kind.label();
    }

    private static @Nullable Object bought(UnderstoodView understood) {
        return understood.acquiredFrom() == null
                ? understood.acquiredOn()
                : understood.acquiredFrom() + " – " + Objects.toString(understood.acquiredUntil(), "");
    }

    private static String said(RowView row) {
        return Stream.concat(
                        row.doubts().stream().map(RowView.DoubtView::detail),
                        row.reasons().stream().map(Reason::detail))
                .map(text -> Objects.toString(text, ""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }
}
