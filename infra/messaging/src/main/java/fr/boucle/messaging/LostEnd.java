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
     * Compares the newest mark of each partition with what stands there. Not by the log's length: a log that lost its end may
     * have grown again since, by what was sent and never acknowledged.
     */
    void reconcile(KeptLog log) {
        for (AcknowledgedPlace place : rows.newest()) {
            int partition = place.kafkaPartition();
            if (log.holds(place)) {
                newest.put(partition, place.kafkaOffset());
            } else {
                long from = firstLost(place, log);
                newest.put(partition, from - 1);
                unmark(partition, from, -1);
            }
        }
    }

    /** Before a loss every mark holds, after it none does: the first that does not is found by halving. */
    private long firstLost(AcknowledgedPlace lost, KeptLog log) {
        long low = 0;
        long high = lost.kafkaOffset();
        while (low < high) {
            long middle = (low + high) >>> 1;
            AcknowledgedPlace place =
                    rows.firstFrom(lost.kafkaPartition(), middle).orElse(lost);
            if (log.holds(place)) {
                low = place.kafkaOffset() + 1;
            } else {
                high = middle;
            }
        }
        return high;
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
