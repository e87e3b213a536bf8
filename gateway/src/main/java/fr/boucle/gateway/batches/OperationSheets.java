package fr.boucle.gateway.batches;

import fr.boucle.documents.Spreadsheet;
import fr.boucle.documents.Spreadsheet.Column;
import fr.boucle.gateway.pages.Page;
import java.util.List;

/** Acts on many as people take them along: in the words of their pages. */
final class OperationSheets {
    private OperationSheets() {}

    static Spreadsheet<Batch> batches(Page p) {
        return new Spreadsheet<>(
                p.t("Mes opérations"),
                List.of(
                        new Column<>(p.t("Demandée le"), Batch::openedAt),
                        new Column<>(p.t("Opération"), batch -> p.code("act", batch.act())),
                        new Column<>(p.t("État"), batch -> p.code("batch", batch.state())),
                        new Column<>(p.t("Choisis"), Batch::total),
                        new Column<>(p.t("Passent"), Batch::passed),
                        new Column<>(p.t("Ne changent pas"), Batch::unchanged),
                        new Column<>(p.t("Refusés"), Batch::refused)));
    }

    static Spreadsheet<Item> items(Page p, Batch batch) {
        return new Spreadsheet<>(
                p.t("Opération"),
                List.of(
                        new Column<>(p.t("Rang"), Item::number),
                        new Column<>(p.t("Code"), Item::name),
                        new Column<>(p.t("Résultat"), item -> p.code(batch.outcomes(), item.outcome())),
                        new Column<>(p.t("Pourquoi"), item -> item.because(p, batch.act()))));
    }
}
