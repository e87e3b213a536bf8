package fr.boucle.persistence;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.web.Cursor;
import fr.boucle.web.ListPage;
import fr.boucle.web.ListQuery;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pages of lists by key, forwards and backwards, in any of a list's orders, with the whole count. A page is the ids of its rows:
 * whoever shows them reads what it shows by ids, in one question.
 */
@Singleton
public class Listings {
    private static final int PIECE = 1_000;

    private final JdbcOperations jdbc;

    Listings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** One page. */
    public ListPage<UUID> page(Listing listing, ListQuery asked) {
        List<Cursor> found = rows(listing, asked, asked.limit() + 1);
        boolean further = found.size() > asked.limit();
        List<Cursor> shown = further ? found.subList(0, asked.limit()) : found;
        List<Cursor> ordered = asked.backwards() ? shown.reversed() : shown;
        boolean before = asked.backwards() ? further : asked.from() != null;
        boolean after = asked.backwards() || further;
        long total = count(listing);
        return new ListPage<>(
                ordered.stream().map(Cursor::id).toList(),
                before && !ordered.isEmpty() ? ordered.getFirst() : null,
                after && !ordered.isEmpty() ? ordered.getLast() : null,
                Math.min(total, ListPage.COUNTED),
                total > ListPage.COUNTED);
    }

    /** The whole list in the order asked for, piece by piece. */
    public void each(Listing listing, ListQuery asked, Consumer<List<UUID>> piece) {
        ListQuery query = asked.fromStart(PIECE);
        while (true) {
            List<Cursor> found = rows(listing, query, PIECE);
            if (!found.isEmpty()) {
                piece.accept(found.stream().map(Cursor::id).toList());
            }
            if (found.size() < PIECE) {
                return;
            }
            query = query.after(found.getLast());
        }
    }

    /** The ids of the whole list, at most so many. */
    public List<UUID> ids(Listing listing, ListQuery asked, int most) {
        return rows(listing, asked.fromStart(most), most).stream()
                .map(Cursor::id)
                .toList();
    }

    /**
     * How many rows of the whole list there are for each value of something.
     *
     * @param by an expression whose values are short texts
     */
    public Map<String, Long> counts(Listing listing, String by) {
        return jdbc.prepareStatement(ListingSql.counts(listing, by), statement -> {
            bind(statement, listing.values());
            Map<String, Long> counts = new LinkedHashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString(1), row.getLong(2));
                }
            }
            return counts;
        });
    }

    /** What was read by ids, in the order of these; what is no longer there is left out. */
    public static <R> List<R> inOrder(List<UUID> ids, List<R> read, Function<R, UUID> id) {
        Map<UUID, R> byId = read.stream().collect(Collectors.toMap(id, Function.identity()));
        return ids.stream()
                .flatMap(one -> Optional.ofNullable(byId.get(one)).stream())
                .toList();
    }

    private List<Cursor> rows(Listing listing, ListQuery asked, int most) {
        Cursor from = asked.from();
        return jdbc.prepareStatement(ListingSql.page(listing, asked, most), statement -> {
            int place = bind(statement, listing.values());
            if (from != null) {
                if (!listing.column(asked.column()).isId()) {
                    statement.setString(place++, from.key());
                    statement.setString(place++, from.key());
                }
                statement.setBytes(place, UuidBytes.of(from.id()));
            }
            List<Cursor> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Cursor(row.getString(2), UuidBytes.from(row.getBytes(1))));
                }
            }
            return found;
        });
    }

    private long count(Listing listing) {
        return jdbc.prepareStatement(ListingSql.count(listing), statement -> {
            bind(statement, listing.values());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    /** Gives the next place. */
    @CanIgnoreReturnValue
    private static int bind(PreparedStatement statement, List<Object> values) throws SQLException {
        int place = 1;
        for (@Nullable Object value : values) {
            switch (value) {
                case byte[] bytes -> statement.setBytes(place, bytes);
                case Instant instant -> statement.setTimestamp(place, Timestamp.from(instant));
                case null, default -> statement.setObject(place, value);
            }
            place++;
        }
        return place;
    }
}
