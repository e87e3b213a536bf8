package fr.boucle.wasteregister.consignment;

import fr.boucle.wasteregister.code.Operations;
import fr.boucle.wasteregister.log.SignCheckpoints;
import fr.boucle.wasteregister.lot.NoteExemption;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a weighed lot to an operator: it leaves the site and the register has its line. */
@Tag(name = "lots")
@Controller("/api/waste-register/lots/{id}/consignment")
@Secured(Role.KEEPER)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsignLot {
    private final Consignments consignments;
    private final SignCheckpoints checkpoints;
    private final TransactionOperations<Connection> transactions;

    ConsignLot(Consignments consignments, SignCheckpoints checkpoints, TransactionOperations<Connection> transactions) {
        this.consignments = consignments;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
    }

    @Serdeable
    record Command(
            @NotNull UUID destinationOperatorId,
            @NotNull UUID transporterOperatorId,
            @NotNull LocalDate consignedOn,
            @NotBlank @Size(max = 6) String operationCode,
            @Nullable @Size(max = 30) String operationMode,
            @Nullable @Size(max = 40) String bsdNumber,
            @Nullable @Size(max = 500) String adrMention,
            @Nullable UUID ecoOrganismeOperatorId,
            @Nullable UUID brokerOperatorId,
            @Nullable Boolean pop,
            @Nullable NoteExemption noteExemption) {
        /** Whether it is to be done so; an operation that is not told is none. */
        boolean isFor(String operation) {
            return Optional.ofNullable(operationCode)
                    .map(Operations::normalised)
                    .filter(operation::equals)
                    .isPresent();
        }
    }

    @Serdeable
    record View(UUID lineId, String publicId, long entryIndex) {}

    @Operation(
            summary = "Consign a lot",
            description =
                    "Writes the OUTGOING line of the register (arrêté du 31 mai 2021, art. 2) and its entry in the"
                            + " log. The destination and the transporter must hold proofs valid on consignedOn; a"
                            + " data-bearing lot goes only to an operator with a DESTRUCTION proof. A final operationCode"
                            + " has a mode (the only allowed one when none is given). Dangerous waste travels with a BSD:"
                            + " bsdNumber, or noteExemption (NOTE_TO_COME: its number is told by a correction of the line"
                            + " and called for until then; ECO_ORGANISME_COLLECTION with ecoOrganismeOperatorId;"
                            + " ONE_FOR_ONE_TAKE_BACK). consignedOn is not before the day since when each item is waste."
                            + " Repeating the same consignment gives the same answer.")
    @Put
    HttpResponse<View> consign(
            UUID id,
            @Body Command asked,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        View answered = transactions.executeWrite(_ -> consignments.consign(id, version, asked, actor));
        checkpoints.sign();
        return HttpResponse.ok(answered);
    }
}
