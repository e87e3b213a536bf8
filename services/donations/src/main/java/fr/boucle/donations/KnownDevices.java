package fr.boucle.donations;

import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.donations.reading.Reason;
import fr.boucle.messaging.EventJson;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells the rows of a file that name a device the organisation has listed before. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class KnownDevices implements GenericRepository<Devices.Row, UUID> {
    private final EventJson json;

    KnownDevices(EventJson json) {
        this.json = json;
    }

    /** The verdicts, with DUPLICATE for what is listed already. */
    List<RowVerdict> compare(UUID owner, List<RowVerdict> verdicts) {
        List<String> identities = verdicts.stream()
                .filter(verdict -> verdict.kind() != RowVerdict.Kind.DUPLICATE)
                .map(RowVerdict::identity)
                .filter(Objects::nonNull)
                .toList();
        if (identities.isEmpty()) {
            return List.copyOf(verdicts);
        }
        Map<String, Devices.Row> known = listed(owner, identities).stream()
                .collect(Collectors.toMap(Devices.Row::identity, Function.identity()));
        return verdicts.stream()
                .map(verdict -> {
                    Devices.Row row = verdict.identity() == null ? null : known.get(verdict.identity());
                    return row == null || verdict.kind() == RowVerdict.Kind.DUPLICATE
                            ? verdict
                            : duplicate(verdict, row);
                })
                .toList();
    }

    private RowVerdict duplicate(RowVerdict verdict, Devices.Row row) {
        boolean tellsMore = verdict.found() != null
                && DeviceUpdate.of(row, json.read(row.details(), DeviceDetails.class), verdict.found())
                        .isPresent();
        return tellsMore
                ? verdict.duplicate(
                        Reason.of(
                                "will-update",
                                "Listed already as " + row.code() + "; the file tells something new of it."),
                        row.id())
                : verdict.duplicate(Reason.of("already-listed", "Listed already, as " + row.code() + "."), null);
    }

    @Query("SELECT * FROM device WHERE owner_id = :owner AND identity IN (:identities)")
    abstract List<Devices.Row> listed(@UuidColumn UUID owner, List<String> identities);
}
