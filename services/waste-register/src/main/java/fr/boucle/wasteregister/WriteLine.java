package fr.boucle.wasteregister;

import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a line of waste that came, or of what is waste no more; outgoing lines come of consignments. */
@Tag(name = "lines")
@Controller("/api/waste-register/lines/{id}")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class WriteLine {
    private final Lines lines;
    private final Register sequencer;
    private final RegisterLines register;
    private final OwnLines own;
    private final SignCheckpoints checkpoints;
    private final TransactionOperations<Connection> transactions;

    WriteLine(
            Lines lines,
            Register sequencer,
            RegisterLines register,
            OwnLines own,
            SignCheckpoints checkpoints,
            TransactionOperations<Connection> transactions) {
        this.lines = lines;
        this.sequencer = sequencer;
        this.register = register;
        this.own = own;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
    }

    @Serdeable
    record Asked(
            @NotNull RegisterType registerType,
            @NotEmpty @Size(max = 100) Map<String, String> fields,
            @Nullable @Size(max = 5_000) Set<UUID> deviceIds) {}

    @Serdeable
    record Answered(UUID lineId, String publicId, long version, long entryIndex) {}

    @Operation(
            summary = "Write an INCOMING or SSD line",
            description =
                    "fields by the platform's keys (the columns of its template, domain of the preview), judged by the"
                            + " same rules; publicId is given by the register, reportForCompanySiret is your"
                            + " establishment's. No natural person is named: a household's waste comes from COMMUNES with"
                            + " INSEE codes. The id is the client's: repeating gives the same answer. 409 with a pointer"
                            + " per field when the line is not acceptable.")
    @Put
    HttpResponse<Answered> write(UUID id, @Valid @Body Asked asked, @Parameter(hidden = true) Actor actor) {
        Answered answered = transactions.executeWrite(_ -> writeOnce(id, asked, actor));
        checkpoints.sign();
        return HttpResponse.ok(answered);
    }

    private Answered writeOnce(UUID id, Asked asked, Actor actor) {
        sequencer.lock();
        Lines.Row known = lines.any(id).orElse(null);
        if (known != null) {
            return own.same(known, actor.organisation(), asked.registerType());
        }
        if (asked.registerType() == RegisterType.OUTGOING_WASTE) {
            throw new Refusal(
                    WasteRefusal.LINE_TYPE, "PUT the consignment of a lot; for what came give INCOMING_WASTE or SSD.");
        }
        LineFields fields = own.accepted(asked.registerType(), LineFields.of(asked.fields()), actor.organisation());
        RegisterLines.Written written = register.write(
                new RegisterLines.NewLine(
                        id,
                        actor.organisation(),
                        asked.registerType(),
                        null,
                        fields,
                        Tonnes.parse(fields.require("weightValue")).grams(),
                        asked.deviceIds() == null ? Set.of() : asked.deviceIds(),
                        Map.of("items", List.of())),
                actor);
        return new Answered(id, written.publicId(), 1, written.place().index());
    }
}
