package fr.boucle.stack;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the broker is told: settings, logging, class path. */
final class BrokerSettings {
    /** Warnings, and the few lines that say it started and stopped. */
    static final String LOGGING = """
            <configuration>
              <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d{yyyy-MM-dd'T'HH:mm:ss.SSS} %-5level %logger{20} %msg%n</pattern></encoder>
              </appender>
              <logger name="kafka.server.KafkaRaftServer" level="INFO"/>
              <logger name="org.apache.kafka.clients.NetworkClient" level="ERROR"/>
              <root level="WARN"><appender-ref ref="out"/></root>
            </configuration>
            """;

    /** The jars a broker loads, by the beginning of their names; the rest of our class path stays out. */
    private static final List<String> JARS = List.of(
            "kafka_2.13-",
            "kafka-",
            "scala-library-",
            "scala-reflect-",
            "scala-logging_2.13-",
            "pcollections-",
            "HdrHistogram-",
            "hash4j-",
            "caffeine-",
            "commons-validator-",
            "commons-beanutils-",
            "commons-digester-",
            "commons-logging-",
            "commons-collections-",
            "log4j-api-",
            "log4j-core-",
            "argparse4j-",
            "jackson-core-",
            "jackson-databind-",
            "jackson-annotations-",
            "jackson-dataformat-",
            "jackson-datatype-jdk8-",
            "snakeyaml-",
            "jopt-simple-",
            "jose4j-",
            "metrics-core-2.",
            "slf4j-api-",
            "re2j-",
            "zstd-jni-",
            "lz4-java-",
            "snappy-java-",
            "logback-classic-",
            "logback-core-");

    private static final String PROPERTIES = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            controller.listener.names=CONTROLLER
            inter.broker.listener.name=PLAINTEXT
            log.dirs=%3$s
            auto.create.topics.enable=false
            # the log is the system's memory: kept for ever, and so are the places of its readers
            log.retention.ms=-1
            log.retention.bytes=-1
            offsets.retention.minutes=5256000
            # one node
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=8
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            # a small heap
            log.cleaner.dedupe.buffer.size=4194304
            log.cleaner.io.buffer.size=262144
            num.network.threads=2
            num.io.threads=4
            background.threads=2
            log.index.size.max.bytes=1048576
            # a quick recovery
            broker.session.timeout.ms=2000
            broker.heartbeat.interval.ms=500
            group.consumer.min.session.timeout.ms=5000
            group.consumer.session.timeout.ms=6000
            group.consumer.min.heartbeat.interval.ms=1000
            group.consumer.heartbeat.interval.ms=1500
            """;

    private BrokerSettings() {}

    static String properties(Path directory, int port, int controllerPort) {
        String log = directory.resolve("log").toString().replace("\\", "\\\\");
        return PROPERTIES.formatted(port, controllerPort, log);
    }

    /** The broker's jars, found on the class path of this JVM. */
    static String classPath() {
        String jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(BrokerSettings::isBrokers)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        if (!jars.contains("kafka_2.13-")) {
            throw new StackProblem(
                    "The broker's jars are not on the class path: run infra/up, which builds what is missing.");
        }
        return jars;
    }

    /** The broker's own jar. */
    static Path jar() {
        return Stream.of(classPath().split(File.pathSeparator))
                .filter(jar -> jar.contains("kafka_2.13-"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isBrokers(String entry) {
        String file = entry.substring(entry.lastIndexOf(File.separatorChar) + 1);
        return file.endsWith(".jar") && JARS.stream().anyMatch(file::startsWith);
    }
}
