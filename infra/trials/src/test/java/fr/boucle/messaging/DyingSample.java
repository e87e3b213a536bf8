package fr.boucle.messaging;

import fr.boucle.web.RunningPart;
import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** The sample service in a process of its own, that dies at the moment asked for: no shutdown, no flush, as SIGKILL. */
final class DyingSample {
    private DyingSample() {}

    /**
     * Runs and dies.
     *
     * @param args the settings' file; then the aggregate to change before dying, or nothing to die in a reaction
     */
    public static void main(String[] args) throws Exception {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(args[0]))) {
            properties.load(reader);
        }
        Map<String, Object> settings = new HashMap<>();
        properties.forEach((name, value) -> settings.put(name.toString(), value));
        ApplicationContext beans = RunningPart.configure(ApplicationContext.builder(), "sample")
                .properties(settings)
                .build()
                .start();
        if (args.length > 1) {
            change(beans, UUID.fromString(args[1]));
            Runtime.getRuntime().halt(137);
        }
        Thread.currentThread().join();
    }

    @SuppressWarnings("unchecked")
    private static void change(ApplicationContext beans, UUID aggregate) {
        TransactionOperations<Connection> transactions = beans.getBean(TransactionOperations.class);
        transactions.executeWrite(_ -> {
            beans.getBean(Outbox.class)
                    .append(Publication.of(new Sample.SomethingChanged("last words"), aggregate, 1), "test");
            return true;
        });
    }
}
