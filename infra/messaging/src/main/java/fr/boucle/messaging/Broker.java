package fr.boucle.messaging;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/** Where the log is, and this context's topic in it: one topic per context, the same partition count for all, kept for ever. */
@Singleton
class Broker {
    private static final int PARTITIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String address;
    private final String prefix;
    private final String context;
    private @Nullable Admin admin;

    Broker(
            @Value("${boucle.kafka}") String address,
            @Value("${boucle.topic-prefix}") String prefix,
            @Value("${boucle.context}") String context) {
        this.address = address;
        this.prefix = prefix;
        this.context = context;
    }

    String address() {
        return address;
    }

    /** The topic this service publishes to. */
    String ownTopic() {
        return prefix + context;
    }

    /** The consumer group of this service. */
    String group() {
        return prefix + context;
    }

    /** The topic of an event type {@code fr.boucle.<context>.<Event>.v1}. */
    String topicOf(String type) {
        return prefix + type.split("\\.")[2];
    }

    /** Makes this service's topic where it does not exist. */
    void createOwnTopic() throws InterruptedException, ExecutionException, TimeoutException {
        NewTopic topic = new NewTopic(ownTopic(), Optional.of(PARTITIONS), Optional.<Short>empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1"));
        try {
            Void _ = admin().createTopics(List.of(topic)).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** Whether the cluster answers. */
    boolean answers() throws InterruptedException {
        try {
            return !admin().describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException _) {
            return false;
        }
    }

    /** One client for all questions, made at the first; it finds a broker that was away by itself. */
    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "3000",
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000"));
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
