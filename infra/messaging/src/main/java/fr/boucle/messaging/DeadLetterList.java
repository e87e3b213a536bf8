package fr.boucle.messaging;

import fr.boucle.documents.ListFormat;
import fr.boucle.documents.Spreadsheet;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.web.ListQuery;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dead letters as a list, and that list as a file. */
@Singleton
class DeadLetterList {
    private static final String USUAL_ORDER = "heldAt";
    private static final Spreadsheet<DeadLetterView> SHEET = new Spreadsheet<>(
            "Messages bloqués",
            List.of(
                    new Spreadsheet.Column<>("Message", DeadLetterView::id),
                    new Spreadsheet.Column<>("Type", DeadLetterView::type),
                    new Spreadsheet.Column<>("De quoi", DeadLetterView::key),
                    new Spreadsheet.Column<>("Pourquoi", DeadLetterView::reason),
                    new Spreadsheet.Column<>("Essais", DeadLetterView::attempts),
                    new Spreadsheet.Column<>("Bloqué depuis le", DeadLetterView::heldAt)));

    private final HeldRows held;
    private final Listings listings;
    private final String consumer;

    DeadLetterList(HeldRows held, Listings listings, Broker broker) {
        this.held = held;
        this.listings = listings;
        this.consumer = broker.group();
    }

    HttpResponse<List<DeadLetterView>> page(HttpRequest<?> request, @Nullable String type, @Nullable String q) {
        Listing listing = listing(type, q);
        return listings.page(listing, ListQuery.of(request, listing.columns(), USUAL_ORDER))
                .map(this::views)
                .answer(request);
    }

    HttpResponse<StreamedFile> file(String format, HttpRequest<?> request, @Nullable String type, @Nullable String q) {
        Listing listing = listing(type, q);
        ListQuery query = ListQuery.of(request, listing.columns(), USUAL_ORDER);
        return SHEET.download(
                "messages-bloques",
                ListFormat.of(format),
                row -> listings.each(listing, query, ids -> views(ids).forEach(row)));
    }

    private Listing listing(@Nullable String type, @Nullable String q) {
        return Listing.of("held_message h", "h.message_id")
                .where("h.consumer = ?", consumer)
                .where("h.state = 'DEAD'")
                .whereGiven("h.type = ?", type)
                .whereWords("h.type LIKE ? OR h.msg_key LIKE ? OR h.reason LIKE ?", q)
                .column(USUAL_ORDER, "h.held_at", Listing.Kind.TIME)
                .column("type", "h.type", Listing.Kind.TEXT)
                .column("key", "h.msg_key", Listing.Kind.TEXT)
                .column("attempts", "h.attempts", Listing.Kind.NUMBER);
    }

    private List<DeadLetterView> views(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : Listings.inOrder(ids, held.all(consumer, Keys.of(ids)), HeldRow::messageId).stream()
                        .map(DeadLetterView::of)
                        .toList();
    }
}
