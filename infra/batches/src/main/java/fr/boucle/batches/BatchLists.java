package fr.boucle.batches;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.web.Actor;
import fr.boucle.web.ListQuery;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's acts on many as a list, and what became of each of the many; both go out as files too. */
@Singleton
@Requires(beans = Chooser.class)
class BatchLists {
    private static final String NEWEST = "-openedAt";
    private static final String AS_CHOSEN = "number";
    private static final String OUTCOME = "IF(i.slug = '" + ItemRows.UNCHANGED + "', 'UNCHANGED', i.outcome)";
    private static final Spreadsheet<BatchView> SHEET = new Spreadsheet<>(
            "Opérations",
            List.of(
                    new Spreadsheet.Column<>("Ce qui est fait", BatchView::act),
                    new Spreadsheet.Column<>("Demandée le", BatchView::openedAt),
                    new Spreadsheet.Column<>("État", BatchView::state),
                    new Spreadsheet.Column<>("Choisis", BatchView::total),
                    new Spreadsheet.Column<>("Passent", BatchView::passed),
                    new Spreadsheet.Column<>("Ne changent pas", BatchView::unchanged),
                    new Spreadsheet.Column<>("Refusés", BatchView::refused)));
    private static final Spreadsheet<BatchItemView> ITEMS = new Spreadsheet<>(
            "Opération",
            List.of(
                    new Spreadsheet.Column<>("Rang", BatchItemView::number),
                    new Spreadsheet.Column<>("Code", BatchItemView::name),
                    new Spreadsheet.Column<>("Résultat", BatchItemView::outcome),
                    new Spreadsheet.Column<>("Pourquoi", BatchItemView::reason),
                    new Spreadsheet.Column<>("Détail", BatchItemView::detail)));

    private final BatchRows batches;
    private final ItemRows items;
    private final Listings listings;

    BatchLists(BatchRows batches, ItemRows items, Listings listings) {
        this.batches = batches;
        this.items = items;
        this.listings = listings;
    }

    HttpResponse<List<BatchView>> page(HttpRequest<?> request, @Nullable BatchState state, Actor actor) {
        Listing listing = listing(state, actor);
        return listings.page(listing, ListQuery.of(request, listing.columns(), NEWEST))
                .map(this::views)
                .answer(request);
    }

    HttpResponse<StreamedFile> file(String format, HttpRequest<?> request, @Nullable BatchState state, Actor actor) {
        Listing listing = listing(state, actor);
        ListQuery query = ListQuery.of(request, listing.columns(), NEWEST);
        return SHEET.download(
                "operations",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    HttpResponse<List<BatchItemView>> items(HttpRequest<?> request, UUID batch, @Nullable BatchOutcome outcome) {
        Listing listing = itemsOf(batch, outcome);
        return listings.page(listing, ListQuery.of(request, listing.columns(), AS_CHOSEN))
                .map(this::itemViews)
                .answer(request);
    }

    HttpResponse<StreamedFile> itemFile(
            String format, HttpRequest<?> request, UUID batch, @Nullable BatchOutcome outcome) {
        Listing listing = itemsOf(batch, outcome);
        ListQuery query = ListQuery.of(request, listing.columns(), AS_CHOSEN);
        return ITEMS.download(
                "operation",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> itemViews(ids).forEach(row)));
    }

    private static Listing listing(@Nullable BatchState state, Actor actor) {
        return Listing.of("batch b", "b.id")
                .where("b.member_id = ?", actor.member())
                .where("b.organisation_id = ?", actor.organisation())
                .whereGiven("b.state = ?", state)
                .column("openedAt", "b.opened_at", Listing.Kind.TIME)
                .column("act", "b.act", Listing.Kind.TEXT)
                .column("state", "b.state", Listing.Kind.TEXT)
                .column("total", "b.total", Listing.Kind.NUMBER);
    }

    private static Listing itemsOf(UUID batch, @Nullable BatchOutcome outcome) {
        return Listing.of("batch_item i", "i.id")
                .where("i.batch_id = ?", batch)
                .whereGiven(OUTCOME + " = ?", outcome)
                .column(AS_CHOSEN, "i.number", Listing.Kind.NUMBER)
                .column("name", "i.name", Listing.Kind.TEXT)
                .column("outcome", OUTCOME, Listing.Kind.TEXT)
                .column("reason", "IF(i.outcome = 'REFUSED', COALESCE(i.slug, ''), '')", Listing.Kind.TEXT);
    }

    private List<BatchView> views(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : Listings.inOrder(ids, batches.all(Keys.of(ids)), BatchRows.Row::id).stream()
                        .map(BatchView::of)
                        .toList();
    }

    private List<BatchItemView> itemViews(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : Listings.inOrder(ids, items.all(Keys.of(ids)), ItemRows.Row::id).stream()
                        .map(BatchItemView::of)
                        .toList();
    }
}
