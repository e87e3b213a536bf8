package fr.boucle.messaging;

import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages that this service cannot handle: the steward looks, then has them tried again or discarded, with a reason. */
@Controller("/api/${boucle.context}")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
public class DeadLetters {
    /**
     * Why a dead letter is retried or discarded.
     *
     * @param reason a sentence for the journal, 3 to 900 characters
     */
    @Serdeable
    public record Command(
            @NotBlank @Size(min = 3, max = 900) String reason) {}

    private final HeldRows held;
    private final DeadLetterList list;
    private final Inbox inbox;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private final String consumer;

    DeadLetters(
            HeldRows held,
            DeadLetterList list,
            Inbox inbox,
            TransactionOperations<Connection> transactions,
            InstantSource clock,
            Broker broker) {
        this.held = held;
        this.list = list;
        this.inbox = inbox;
        this.transactions = transactions;
        this.clock = clock;
        this.consumer = broker.group();
    }

    /** Lists dead letters of a type, with words of the type, the key or the reason. */
    @Operation(
            summary = "Dead letters",
            description =
                    "Messages that can never be handled as they are. type: the event's; q: words of the type, the key or what went"
                            + " wrong. They combine. sort: heldAt, type, key or attempts; the oldest first unless told. X-Total-Count"
                            + " counts to 10,000, then 10000+.")
    @Get("/dead-letters")
    @Transactional(readOnly = true)
    public HttpResponse<List<DeadLetterView>> list(
            @QueryValue @Nullable String type, @QueryValue @Nullable String q, HttpRequest<?> request) {
        return list.page(request, type, q);
    }

    /** The same as a file. */
    @Operation(
            summary = "Dead letters as a file",
            description = "format: csv or xlsx. Filters and order as in the list, without what the messages hold.")
    @Get("/dead-letters.{format}")
    @Produces(MediaType.ALL)
    @Transactional(readOnly = true)
    public HttpResponse<StreamedFile> export(
            String format, @QueryValue @Nullable String type, @QueryValue @Nullable String q, HttpRequest<?> request) {
        return list.file(format, request, type, q);
    }

    /** Tries a dead letter again, then what is parked behind it. */
    @Operation(
            summary = "Try a dead letter again",
            description = "204 when it was handled now; 404 when it is no longer dead.")
    @Put("/dead-letters/{id}/retry")
    public HttpResponse<?> retry(UUID id, @Valid @Body Command command, @Parameter(hidden = true) Actor actor) {
        String key = transactions.executeWrite(_ -> {
            HeldRow row = find(id);
            journal(row, "RETRIED", command.reason(), actor);
            // the row becomes the first of the parked ones: tried in its turn, dead again if it fails again
            requireOne(held.hold(row.at(), HeldRows.PARKED, row.msgKey(), "retried"));
            return row.msgKey();
        });
        inbox.releaseParked(key);
        return HttpResponse.noContent();
    }

    /** Gives a dead letter up, and handles what is parked behind it. */
    @Operation(summary = "Discard a dead letter", description = "It is journaled with its reason and never applied.")
    @Put("/dead-letters/{id}/discard")
    public HttpResponse<?> discard(UUID id, @Valid @Body Command command, @Parameter(hidden = true) Actor actor) {
        String key = transactions.executeWrite(_ -> {
            HeldRow row = find(id);
            journal(row, "DISCARDED", command.reason(), actor);
            requireOne(held.delete(row.at()));
            return row.msgKey();
        });
        inbox.releaseParked(key);
        return HttpResponse.noContent();
    }

    private HeldRow find(UUID id) {
        return held.lockDead(consumer, id)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No dead letter has this id now."));
    }

    private void journal(HeldRow row, String decision, String reason, Actor actor) {
        requireOne(held.journal(
                Ids.next(), row.messageId(), row.type(), decision, reason, actor.signature(), clock.instant()));
    }

    private static void requireOne(long changed) {
        if (changed != 1) {
            throw new IllegalStateException("a locked row is gone");
        }
    }
}
