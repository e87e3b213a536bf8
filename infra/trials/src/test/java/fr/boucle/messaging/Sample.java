package fr.boucle.messaging;

import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Published;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The service that the library is tried with. */
final class Sample {
    private Sample() {}

    /** What it publishes. */
    @Serdeable
    record SomethingChanged(String note) implements Published {}

    static ServicePart start(Map<String, Object> settings) {
        return ServicePart.start("sample", settings);
    }

    /** Commits one change of an aggregate with its event. */
    static void change(ServicePart part, UUID aggregate, long sequence) {
        inTransaction(part, () -> append(part, aggregate, sequence));
    }

    static void append(ServicePart part, UUID aggregate, long sequence) {
        part.bean(Outbox.class)
                .append(Publication.of(new SomethingChanged("change " + sequence), aggregate, sequence), "test");
    }

    static void inTransaction(ServicePart part, Runnable work) {
        @SuppressWarnings("unchecked")
        TransactionOperations<Connection> transactions = part.bean(TransactionOperations.class);
        transactions.executeWrite(_ -> {
            work.run();
            return true;
        });
    }

    /** The sequences of a key as the log has them, repetitions left out. */
    static List<Long> published(ServicePart part, UUID aggregate) {
        List<Long> sequences = new ArrayList<>();
        part.log().of("sample", aggregate).forEach(event -> {
            if (!sequences.contains(event.sequence())) {
                sequences.add(event.sequence());
            }
        });
        return sequences;
    }
}
