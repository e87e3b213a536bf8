package fr.boucle.messaging;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that the log lost its end, as at a broker's loss of power, and unmarks what was there, so that it is sent again. */
final class LostEnd {
    private static final Logger LOG = LoggerFactory.getLogger(LostEnd.class);

    private final OutboxRows rows;
    private final Map<Integer, Long> newest = new HashMap<>();

    LostEnd(OutboxRows rows) {
        this.rows = rows;
    }

    /**
     * Compares the marks with the end of the log.
     *
     * @param endOffsets the next offset of each partition
     */
    void reconcile(Map<Integer, Long> endOffsets) {
        for (NewestOffset place : rows.places()) {
            long end = endOffsets.getOrDefault(place.kafkaPartition(), 0L);
            newest.put(place.kafkaPartition(), Math.min(place.kafkaOffset(), end - 1));
            if (place.kafkaOffset() >= end) {
                unmark(place.kafkaPartition(), end, -1);
            }
        }
    }

    /** An offset that was given before means that the log lost its end in between. */
    void notice(long seq, int partition, long offset) {
        Long known = newest.get(partition);
        if (known != null && offset <= known) {
            unmark(partition, offset, seq);
        }
        newest.put(partition, offset);
    }

    private void unmark(int partition, long from, long exceptSeq) {
        long lost = rows.unmarkFrom(partition, from, exceptSeq);
        LOG.warn("the log lost {} events of partition {} from offset {}: sending them again", lost, partition, from);
    }
}
