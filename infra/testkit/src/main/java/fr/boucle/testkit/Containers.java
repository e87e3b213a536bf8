package fr.boucle.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mysql.MySQLContainer;

/** MySQL and Kafka in containers, where a Docker engine answers; they end with the JVM. */
final class Containers {
    private Containers() {}

    static Optional<Servers> start() {
        boolean perhaps = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        if (!perhaps || !DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        MySQLContainer database =
                new MySQLContainer("mysql:9.7").withPassword("a-test-password").withUsername("root");
        KafkaContainer broker = new KafkaContainer("apache/kafka:4.3.1");
        database.start();
        broker.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            database.stop();
            broker.stop();
        }));
        String url = "jdbc:mysql://" + database.getHost() + ":" + database.getMappedPort(3306)
                + "/{schema}?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&allowPublicKeyRetrieval=true"
                + "&rewriteBatchedStatements=true";
        return Optional.of(new Servers(
                "containers of mysql:9.7 and apache/kafka:4.3.1",
                url,
                "root",
                database.getPassword(),
                broker.getBootstrapServers()));
    }
}
