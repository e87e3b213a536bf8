package fr.boucle.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of a test, each made once. */
final class LogTopics {
    private static final int PARTITIONS = 8;
    private static final Set<String> CREATED = ConcurrentHashMap.newKeySet();

    private LogTopics() {}

    static void forget(String address) {
        CREATED.removeIf(known -> known.startsWith(address + " "));
    }

    static void create(String address, String topic) {
        if (CREATED.contains(address + " " + topic)) {
            return;
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            Void _ = admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
        CREATED.add(address + " " + topic);
    }
}
