package fr.boucle.wasteregister.lot;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the newest version of a lot's line says of who carries and who receives it: a correction tells it there alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface LotLineRows extends GenericRepository<LotLineRows.Row, UUID> {
    @MappedEntity("register_line_version")
    record Row(
            @Id @UuidColumn UUID lineId,
            boolean cancelled,
            @Nullable String destination,
            @Nullable String destinationId,
            @Nullable String destinationPlace,
            @Nullable String carrier,
            @Nullable String carrierId,
            @Nullable String carrierPlace,
            @Nullable String receipt) {
        /** Who receives it, with its number and its place. */
        public String receiver() {
            return named(destination, destinationId, destinationPlace);
        }

        /** Who carries it, with its number and its place. */
        public String transporter() {
            return named(carrier, carrierId, carrierPlace);
        }

        private static String named(@Nullable String name, @Nullable String number, @Nullable String place) {
            return "%s, SIRET %s, %s".formatted(said(name), said(number), said(place));
        }

        private static String said(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @Query("""
            SELECT v.line_id, v.reason = 'ANNULER' AS cancelled,
                   JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.destinationCompanyName')) AS destination,
                   JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.destinationCompanyOrgId')) AS destination_id,
                   CONCAT_WS(', ', JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.destinationCompanyAddress')),
                       CONCAT_WS(' ', JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.destinationCompanyPostalCode')),
                           JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.destinationCompanyCity')))) AS destination_place,
                   JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.transporter1CompanyName')) AS carrier,
                   JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.transporter1CompanyOrgId')) AS carrier_id,
                   CONCAT_WS(', ', JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.transporter1CompanyAddress')),
                       CONCAT_WS(' ', JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.transporter1CompanyPostalCode')),
                           JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.transporter1CompanyCity')))) AS carrier_place,
                   JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.transporter1RecepisseNumber')) AS receipt
            FROM register_line_version v
            WHERE v.line_id IN""" + Keys.OF_KEYS + """
             AND NOT EXISTS
            (SELECT 1 FROM register_line_version x WHERE x.line_id = v.line_id AND x.version > v.version)""")
    List<Row> newest(String keys);
}
