package fr.boucle.repairs.intake;

import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.NamedDevices;
import fr.boucle.repairs.device.NextStep;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;

@Controller("/api/repairs/scans/{action}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Intake")
class ScanDevices {
    private final NamedDevices named;
    private final ReceiveDevice receive;
    private final ReportMissingDevice report;
    private final Devices devices;
    private final TransactionOperations<Connection> transactions;

    ScanDevices(
            NamedDevices named,
            ReceiveDevice receive,
            ReportMissingDevice report,
            Devices devices,
            TransactionOperations<Connection> transactions) {
        this.named = named;
        this.receive = receive;
        this.report = report;
        this.devices = devices;
        this.transactions = transactions;
    }

    /** What every scanned device undergoes. */
    enum Action {
        RECEPTION,
        NON_RECEPTION,
        LOOK
    }

    /** Codes or serials in the order scanned. */
    @Serdeable
    record Command(@NotNull @Size(min = 1, max = 200) List<@NotBlank @Size(max = 100) String> codes) {}

    @Operation(
            summary = "Scan many devices in one go",
            description =
                    "action: reception, non-reception or look. Each code (printed code, QR's address, serial or donor's own number) is handled"
                            + " by itself: one that is refused does not stop the others. Repeating changes nothing.")
    @Put
    List<ScannedView> scan(String action, @Valid @Body Command scans, @Parameter(hidden = true) Actor actor) {
        Action wanted = action(action);
        return scans.codes().stream().map(code -> scan(wanted, code, actor)).toList();
    }

    private ScannedView scan(Action action, String code, Actor actor) {
        List<UUID> found = transactions.<List<UUID>>executeRead(_ -> named.of(code, actor.organisation()));
        if (found.size() != 1) {
            return ScannedView.unknown(code, found.isEmpty() ? "not-found" : "ambiguous");
        }
        UUID id = found.getFirst();
        String reason = null;
        try {
            HttpResponse<?> _ =
                    switch (action) {
                        case RECEPTION -> receive.receive(id, null, actor);
                        case NON_RECEPTION -> report.report(id, null, actor);
                        case LOOK -> HttpResponse.noContent();
                    };
        } catch (Refusal refusal) {
            reason = refusal.type().slug();
        }
        Device device =
                transactions.<Device>executeRead(_ -> devices.get(id, actor).device());
        Hardware seen = device.file().device();
        return new ScannedView(
                code,
                reason == null ? "DONE" : "REFUSED",
                id,
                device.state(),
                NextStep.of(device),
                reason,
                seen.kind(),
                seen.model());
    }

    private static Action action(String name) {
        return switch (name) {
            case "reception" -> Action.RECEPTION;
            case "non-reception" -> Action.NON_RECEPTION;
            case "look" -> Action.LOOK;
            default -> throw new Refusal(CommonRefusal.NOT_FOUND, "A scan is reception, non-reception or look.");
        };
    }
}
