package fr.boucle.wasteregister.item;

import fr.boucle.persistence.Keys;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The devices that may hold data still, because no certificate says that these were destroyed. */
@JdbcRepository(dialect = Dialect.MYSQL)
public abstract class DataBearers implements GenericRepository<WasteDevices.Row, UUID> {

    /** The codes of those of these devices. */
    public List<String> among(Collection<UUID> devices) {
        return devices.isEmpty() ? List.of() : of(Keys.of(List.copyOf(devices)));
    }

    /** A medium of its own that has left with its lot is in no piece of its device any more. */
    @Query("""
            SELECT DISTINCT d.code FROM waste_device d JOIN waste_item i ON i.device_id = d.device_id
            JOIN waste_lot l ON l.id = i.lot_id
            WHERE i.data_bearing AND (i.kind <> 'MEDIUM' OR l.consigned_on IS NULL) AND (EXISTS
            (SELECT 1 FROM waste_medium m WHERE m.item_id = i.id AND m.certificate_number IS NULL) OR NOT EXISTS
            (SELECT 1 FROM waste_medium n WHERE n.item_id = i.id)) AND d.device_id IN
            """ + Keys.OF_KEYS + " ORDER BY d.code")
    abstract List<String> of(String keys);
}
