package fr.boucle.wasteregister.line;

import fr.boucle.persistence.Idempotency;
import fr.boucle.values.Sha256;
import fr.boucle.wasteregister.law.RefusalWords;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.log.SignCheckpoints;
import fr.boucle.wasteregister.platform.RegisterFile;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.wasteregister.platform.Templates;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes over the lines of a register kept elsewhere until now, from the platform's file. */
@Tag(name = "lines")
@Controller("/api/waste-register/lines/takeovers")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class TakeOverLines {
    static final int MOST = 500;

    private final Templates templates;
    private final RefusalWords words;
    private final TakeOver takeOver;
    private final Idempotency idempotency;
    private final SignCheckpoints checkpoints;
    private final TransactionOperations<Connection> transactions;

    TakeOverLines(
            Templates templates,
            RefusalWords words,
            TakeOver takeOver,
            Idempotency idempotency,
            SignCheckpoints checkpoints,
            TransactionOperations<Connection> transactions) {
        this.templates = templates;
        this.words = words;
        this.takeOver = takeOver;
        this.idempotency = idempotency;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
    }

    /** What became of each line of the file. */
    @Serdeable
    record View(int taken, List<TakenRow> rows) {}

    /**
     * A line of the file, by its number there.
     *
     * @param formerId its identifier in the register it comes from
     * @param publicId its number in this register
     * @param detail why it was not taken over, and what would pass
     */
    @Serdeable
    record TakenRow(
            long line,
            @Nullable String formerId,
            @Nullable UUID lineId,
            @Nullable String publicId,
            @Nullable String detail) {}

    @Operation(
            summary = "Take over lines from the platform's file",
            description =
                    "CSV as for the preview, at most 500 lines, Motif empty. Each good line is written into this register"
                            + " under a number of its own; the log keeps its former identifier. A line that the platform"
                            + " would refuse is left out and says why, as is dangerous waste that leaves without its note: two"
                            + " columns more, « Numéro de bordereau » and « Dispense de bordereau » (NOTE_TO_COME,"
                            + " ECO_ORGANISME_COLLECTION, ONE_FOR_ONE_TAKE_BACK), are read of outgoing lines; a line taken over before (same register, same former"
                            + " identifier) is answered with what it became. Needs Idempotency-Key.")
    @Post
    @Consumes("text/csv")
    HttpResponse<?> takeOver(
            @QueryValue RegisterType type,
            @Header("Idempotency-Key") @Nullable String key,
            @Body byte[] file,
            @Parameter(hidden = true) Actor actor) {
        List<RegisterFile.Row> rows =
                RegisterFile.read(file, templates.of(type), words).rows();
        if (rows.size() > MOST) {
            throw words.forReader(new Refusal(
                    WasteRefusal.FILE_REFUSED, "Reprenez au plus " + MOST + " lignes à la fois : coupez le fichier."));
        }
        HttpResponse<?> answer = transactions.executeWrite(_ -> idempotency.once(
                key,
                actor.member().toString(),
                "POST lines/takeovers " + type,
                Sha256.hex(file),
                () -> HttpResponse.ok(takeOver.of(type, rows, actor))));
        checkpoints.sign();
        return answer;
    }
}
