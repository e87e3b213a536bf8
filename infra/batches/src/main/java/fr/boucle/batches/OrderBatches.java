package fr.boucle.batches;

import fr.boucle.web.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One act on many is ordered, which tries it, then confirmed, or stopped. */
@Controller("/api/${boucle.context}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Requires(beans = Chooser.class)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Acts on many")
public class OrderBatches {
    /** What is short is answered when it is over. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final Batches batches;
    private final BatchRuns runs;
    private final TransactionOperations<Connection> transactions;

    OrderBatches(Batches batches, BatchRuns runs, TransactionOperations<Connection> transactions) {
        this.batches = batches;
        this.runs = runs;
        this.transactions = transactions;
    }

    /**
     * What is to be done, to which.
     *
     * @param act its name
     * @param terms what is said of all of them, as the act's own operation takes it of one
     * @param choice which are meant: a filter, names, or both
     */
    @Serdeable
    public record Command(
            @NotBlank @Size(max = 40) String act,
            @Nullable Map<String, Object> terms,
            @NotNull Map<String, Object> choice) {
        Map<String, Object> said() {
            return terms == null ? Map.of() : terms;
        }
    }

    /** Orders one. */
    @Operation(
            summary = "Order an act on many",
            description =
                    "It is tried first: nothing changes, and each of those chosen is told to pass or why not. The id is the client's:"
                            + " ordered again it is the same. act and terms: as the service's README lists them. 5,000 at most. The"
                            + " answer comes when the trial is over, or after two seconds with state TRYING.")
    @Put("/batches/{id}")
    public HttpResponse<BatchView> order(UUID id, @Valid @Body Command command, @Parameter(hidden = true) Actor actor) {
        return accepted(id, actor, () -> batches.open(id, command.act(), command.said(), command.choice(), actor));
    }

    /** Does what was tried. */
    @Operation(
            summary = "Do to those that passed what was tried",
            description =
                    "In the background, each whole or not at all; one that no longer passes is refused and stops no other. Repeatable."
                            + " 409 batch-not-tried before the trial is over, or after it was stopped.")
    @Put("/batches/{id}/confirmation")
    public HttpResponse<BatchView> confirm(UUID id, @Parameter(hidden = true) Actor actor) {
        return accepted(id, actor, () -> batches.confirm(id, actor));
    }

    /** Ends it before its end. */
    @Operation(summary = "Stop an act on many", description = "What was done stays done; nothing more is. Repeatable.")
    @Put("/batches/{id}/stop")
    @Transactional
    public BatchView stop(UUID id, @Parameter(hidden = true) Actor actor) {
        return BatchView.of(batches.stop(id, actor));
    }

    private HttpResponse<BatchView> accepted(UUID id, Actor actor, Supplier<BatchRows.Row> order) {
        BatchRows.Row ordered = transactions.executeWrite(_ -> order.get());
        if (ordered.at().goesOn()) {
            await(runs.begin(id));
        }
        return HttpResponse.accepted().body(transactions.executeRead(_ -> BatchView.of(batches.own(id, actor))));
    }

    private static void await(Thread run) {
        try {
            run.join(SHORT.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
