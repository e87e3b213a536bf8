package fr.boucle.observatory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The sums behind the indicators; a device that is another name of one is not counted. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Figures extends GenericRepository<DeviceRow, UUID> {

    @Query(
            "SELECT place AS word, COUNT(*) AS total FROM device WHERE alias_of IS NULL AND place IS NOT NULL GROUP BY place")
    List<WordTotal> byPlace();

    @Query("""
            SELECT COALESCE(kind, 'OTHER') AS word, COUNT(*) AS total FROM device
            WHERE alias_of IS NULL AND place = 'stock' GROUP BY COALESCE(kind, 'OTHER')
            """)
    List<WordTotal> readyByKind();

    @Query("""
            SELECT COUNT(DISTINCT s.subject_id) FROM step s
            WHERE s.event IN ('DeviceHandedOver', 'DeviceSentToWaste', 'UnexpectedDeviceReceived')
            AND NOT EXISTS (SELECT 1 FROM thread_link l WHERE l.subject_id = s.subject_id
            AND l.kind IN ('ALIAS', 'FORMER') AND NOT l.parted)
            """)
    long entered();

    @Query("""
            SELECT COALESCE(kind, 'OTHER') AS word, COUNT(*) AS total FROM device
            WHERE alias_of IS NULL AND place = 'household' GROUP BY COALESCE(kind, 'OTHER')
            """)
    List<WordTotal> atHomeByKind();

    @Query("SELECT COUNT(*) FROM device WHERE alias_of IS NULL AND repaired_at IS NOT NULL")
    long repaired();

    @Query("SELECT COUNT(*) FROM device WHERE alias_of IS NULL AND place IN ('reassigned', 'transferred')")
    long kept();

    @Query("SELECT COUNT(*) FROM device WHERE alias_of IS NULL AND place = 'structure'")
    long equipped();

    @Query("SELECT COUNT(*) FROM device WHERE alias_of IS NULL AND place = 'waste'")
    long wasted();

    /** Waste of which a lot was recycled: not a disk or a part that it had lost while it still served. */
    @Query("""
            SELECT COUNT(DISTINCT d.device_id) FROM thread_link l
            JOIN step t ON t.subject_id = l.subject_id AND t.context = 'waste-register' AND t.event = 'TreatmentConfirmed'
            JOIN device x ON x.device_id = l.source_id
            JOIN device d ON d.device_id = COALESCE(x.alias_of, x.device_id)
            WHERE d.place = 'waste' AND COALESCE(l.hop, d.hop) >= d.hop
            AND JSON_VALUE(t.facts, '$.operationMode') = 'RECYCLAGE'
            """)
    long recycled();

    @Query("""
            SELECT COALESCE(JSON_VALUE(s.facts, '$.kind'), 'OTHER') AS word, COUNT(*) AS total FROM step s
            JOIN device x ON x.device_id = s.subject_id
            JOIN device d ON d.device_id = COALESCE(x.alias_of, x.device_id)
            WHERE s.context = 'repairs' AND s.event = 'PartFitted' AND d.place = 'household'
            AND JSON_VALUE(s.facts, '$.origin') = 'NEW'
            GROUP BY COALESCE(JSON_VALUE(s.facts, '$.kind'), 'OTHER')
            """)
    List<WordTotal> newPartsAtHomeByKind();

    @Query("""
            SELECT event AS word, COALESCE(SUM(CAST(JSON_VALUE(facts, '$.massGrams') AS SIGNED)), 0) AS total FROM step
            WHERE context = 'waste-register' AND event IN ('WasteItemAccepted', 'WasteLotConsigned') GROUP BY event
            """)
    List<WordTotal> wasteGrams();

    @Query("""
            SELECT COALESCE(JSON_VALUE(t.facts, '$.operationMode'), 'UNKNOWN') AS word,
            COALESCE(SUM(CAST(JSON_VALUE(c.facts, '$.massGrams') AS SIGNED)), 0) AS total
            FROM step t JOIN step c ON c.subject_id = t.subject_id AND c.event = 'WasteLotConsigned'
            WHERE t.context = 'waste-register' AND t.event = 'TreatmentConfirmed'
            GROUP BY COALESCE(JSON_VALUE(t.facts, '$.operationMode'), 'UNKNOWN')
            """)
    List<WordTotal> treatedGramsByMode();

    @Query("""
            SELECT COALESCE(commune_code, '') AS commune,
            COALESCE(CAST(YEAR(DATE_ADD(COALESCE(entered_at, kept_at), INTERVAL :offsetSeconds SECOND)) AS CHAR), '') AS year,
            COALESCE(kind, 'OTHER') AS kind, place, COUNT(*) AS total FROM device
            WHERE alias_of IS NULL AND place IS NOT NULL
            GROUP BY 1, 2, 3, 4
            """)
    List<OpenCell> cells(long offsetSeconds);

    @Query("""
            SELECT COALESCE(commune_code, '') AS commune,
            YEAR(DATE_ADD(COALESCE(entered_at, kept_at), INTERVAL :offsetSeconds SECOND)) AS year,
            SUM(place IN ('reassigned', 'transferred')) AS reduced, SUM(place = 'household') AS reused,
            SUM(place = 'structure') AS equipped,
            SUM(repaired_at IS NOT NULL) AS repaired, SUM(place = 'waste') AS recycled, COUNT(*) AS total FROM device
            WHERE alias_of IS NULL AND place IS NOT NULL AND COALESCE(entered_at, kept_at) IS NOT NULL
            GROUP BY 1, 2 ORDER BY 2, 1
            """)
    List<OpenShares> shares(long offsetSeconds);
}
