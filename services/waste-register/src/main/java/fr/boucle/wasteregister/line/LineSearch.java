package fr.boucle.wasteregister.line;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.site.Organisations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The newest versions of lines as a list: narrowed by the versions alone, so that an index of theirs serves. */
@Singleton
class LineSearch {
    private static final String NONE_NEWER =
            "NOT EXISTS (SELECT 1 FROM register_line_version x WHERE x.line_id = v.line_id AND x.version > v.version)";
    private static final String PRINTED = "(SELECT l.public_id FROM register_line l WHERE l.id = v.line_id)";

    private final LineRows rows;
    private final LineViews views;
    private final Organisations organisations;

    LineSearch(LineRows rows, LineViews views, Organisations organisations) {
        this.rows = rows;
        this.views = views;
        this.organisations = organisations;
    }

    /** All lines that a reader may read. */
    static Listing of(Reader reader) {
        return reader.keep(Listing.of("register_line_version v", "v.line_id"), "v.organisation_id")
                .where(NONE_NEWER)
                .column("lineDate", "v.line_date", Listing.Kind.DAY)
                .column("publicId", PRINTED, Listing.Kind.TEXT)
                .column("type", "v.register_type", Listing.Kind.TEXT)
                .column("wasteCode", "v.waste_code", Listing.Kind.TEXT)
                .column("massGrams", "v.mass_grams", Listing.Kind.NUMBER)
                .column("recordedAt", "v.recorded_at", Listing.Kind.TIME)
                .column("organisationName", Organisations.BY_NAME.formatted("v"), Listing.Kind.TEXT)
                .column("state", "v.reason", Listing.Kind.TEXT);
    }

    /** Those of these ids, in their order. */
    List<LineView> all(List<UUID> ids) {
        return Listings.inOrder(ids, named(ids.isEmpty() ? List.of() : rows.all(Keys.of(ids))), LineView::lineId);
    }

    /** These, each with the name of its site. */
    List<LineView> named(List<LineRows.Row> found) {
        Map<UUID, String> sites = organisations.namesOf(
                found.stream().map(LineRows.Row::organisationId).toList());
        return found.stream()
                .map(row -> views.of(row, sites.get(row.organisationId())))
                .toList();
    }
}
