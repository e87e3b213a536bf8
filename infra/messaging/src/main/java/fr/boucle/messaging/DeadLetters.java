package fr.boucle.messaging;

import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Paging;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
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
@Controller("/api/${boucle.context}/dead-letters")
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
    private final Inbox inbox;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private final String consumer;

    DeadLetters(
            HeldRows held,
            Inbox inbox,
            TransactionOperations<Connection> transactions,
            InstantSource clock,
            Broker broker) {
        this.held = held;
        this.inbox = inbox;
        this.transactions = transactions;
        this.clock = clock;
        this.consumer = broker.group();
    }

    /**
     * Lists dead letters, oldest first.
     *
     * @param request for paging
     */
    @Operation(summary = "Dead letters, oldest first", description = "Messages that can never be handled as they are.")
    @Get
    public HttpResponse<List<DeadLetterView>> list(HttpRequest<?> request) {
        Paging paging = Paging.of(request);
        long after = after(paging.after());
        List<DeadLetterView> letters = held.dead(consumer, after, paging.fetch()).stream()
                .map(DeadLetterView::of)
                .toList();
        return paging.answer(request, letters, DeadLetterView::position);
    }

    /**
     * Tries a dead letter again, then what is parked behind it.
     *
     * @param id the message
     * @param command why
     * @param actor the steward
     */
    @Operation(
            summary = "Try a dead letter again",
            description = "204 when it was handled now; 404 when it is no longer dead.")
    @Put("/{id}/retry")
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

    /**
     * Gives a dead letter up, and handles what is parked behind it.
     *
     * @param id the message
     * @param command why
     * @param actor the steward
     */
    @Operation(summary = "Discard a dead letter", description = "It is journaled with its reason and never applied.")
    @Put("/{id}/discard")
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

    private static long after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            throw new Refusal(CommonRefusal.MALFORMED, "after is the cursor of the Link header, unchanged.");
        }
    }
}
