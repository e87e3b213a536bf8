package fr.boucle.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What the messaging holds at the end, by service.
 *
 * @param posted each outbox, in its order
 * @param delivered each topic, partition by partition
 * @param received the ids of each inbox
 * @param stuck what each service holds back
 */
record Evidence(
        Map<String, List<Posted>> posted,
        Map<String, List<Delivered>> delivered,
        Map<String, Set<String>> received,
        Map<String, List<Stuck>> stuck) {

    static Evidence of(Running system) throws SQLException, IOException {
        Evidence evidence = new Evidence(new TreeMap<>(), new TreeMap<>(), new HashMap<>(), new TreeMap<>());
        for (String service : Running.SERVICES) {
            try (Connection tables = system.tables(service)) {
                evidence.tables(service, tables);
            }
        }
        try (LogReading log = new LogReading(system.broker(), Duration.ofSeconds(20))) {
            for (String service : Running.SERVICES) {
                List<Delivered> messages = new ArrayList<>();
                log.read(LogReading.topic(service), message -> messages.add(delivered(message)));
                evidence.delivered.put(service, messages);
            }
        }
        return evidence;
    }

    /** What there was to compare: a run that reached nothing proves nothing. */
    String summary() {
        long sent = delivered.values().stream().mapToLong(List::size).sum();
        long different = delivered.values().stream()
                .mapToLong(messages ->
                        messages.stream().map(Delivered::id).distinct().count())
                .sum();
        return "%d events posted, %d messages in the log, %d of them once more, %d received, %d dead letters"
                .formatted(
                        posted.values().stream().mapToLong(List::size).sum(),
                        sent,
                        sent - different,
                        received.values().stream().mapToLong(Set::size).sum(),
                        stuck.values().stream().mapToLong(List::size).sum());
    }

    private void tables(String service, Connection tables) throws SQLException {
        posted.put(
                service,
                Tables.rows(tables, "SELECT LOWER(HEX(id)), msg_key, type, sequence FROM outbox ORDER BY seq").stream()
                        .map(row -> new Posted(row.get(0), row.get(1), row.get(2), Long.parseLong(row.get(3))))
                        .toList());
        received.put(service, new HashSet<>(Tables.column(tables, "SELECT LOWER(HEX(message_id)) FROM inbox")));
        stuck.put(
                service,
                Tables.rows(tables, "SELECT state, msg_key, type FROM held_message").stream()
                        .map(row -> new Stuck(row.get(0), row.get(1), row.get(2)))
                        .toList());
    }

    private static Delivered delivered(ConsumerRecord<String, byte[]> message) {
        return new Delivered(
                header(message, "ce_id").replace("-", ""), String.valueOf(message.key()), header(message, "ce_type"));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return Optional.ofNullable(message.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, java.nio.charset.StandardCharsets.UTF_8))
                .orElse("");
    }
}
