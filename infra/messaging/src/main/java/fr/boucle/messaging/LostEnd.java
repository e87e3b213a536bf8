package fr.boucle.messaging;

import java.util.HashMap;
import java.util.List;
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
     * From where on a partition's marks tell of what the log no longer has.
     *
     * @param newest its newest mark when it was looked at
     * @param from its first mark that does not hold, one behind the newest where all do
     */
    record Compared(AcknowledgedPlace newest, long from) {
        private boolean isWhole() {
            return from > newest.kafkaOffset();
        }
    }

    /**
     * Compares the newest mark of each partition with what stands there. Not by the log's length: a log that lost its end may
     * have grown again since, by what was sent and never acknowledged. It asks the broker, which may take its time: nothing is
     * written meanwhile.
     */
    List<Compared> compare(KeptLog log) {
        return rows.newest().stream()
                .map(place -> new Compared(place, log.holds(place) ? place.kafkaOffset() + 1 : firstLost(place, log)))
                .toList();
    }

    /** Unmarks what is lost, unless another relay did so since: then the mark that was compared is gone. */
    void unmark(List<Compared> compared) {
        for (Compared one : compared) {
            int partition = one.newest().kafkaPartition();
            newest.put(partition, one.from() - 1);
            if (!one.isWhole() && isMarked(one.newest())) {
                unmark(partition, one.from(), -1);
            }
        }
    }

    private boolean isMarked(AcknowledgedPlace place) {
        return rows.firstFrom(place.kafkaPartition(), place.kafkaOffset())
                .filter(place::equals)
                .isPresent();
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
