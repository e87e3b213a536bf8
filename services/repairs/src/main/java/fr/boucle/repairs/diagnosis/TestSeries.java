package fr.boucle.repairs.diagnosis;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Check;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Series;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/series/checks")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class TestSeries {
    private final DiagnoseDevice diagnose;
    private final Devices devices;
    private final Series series;
    private final TransactionOperations<Connection> transactions;

    TestSeries(
            DiagnoseDevice diagnose, Devices devices, Series series, TransactionOperations<Connection> transactions) {
        this.diagnose = diagnose;
        this.devices = devices;
        this.series = series;
        this.transactions = transactions;
    }

    /** What fails on one of them. */
    @Serdeable
    record Except(
            @NotNull UUID deviceId,
            @NotNull @Size(min = 1, max = 40) List<Check> failed) {}

    /** The devices of which every function of the kind was tried and works, but for what is named. */
    @Serdeable
    record Command(
            @NotNull @Size(min = 1, max = 200) List<UUID> devices,
            @Nullable @Size(max = 40) List<Check> notTested,
            @Nullable @Size(max = 200) List<@Valid Except> except) {
        boolean isTested(Check check) {
            return notTested == null || !notTested.contains(check);
        }

        boolean fails(UUID id, Check check) {
            return except != null
                    && except.stream()
                            .anyMatch(one ->
                                    one.deviceId().equals(id) && one.failed().contains(check));
        }
    }

    /** What somebody saw fail does not work because the others do: such a device is tested by itself, or its faults are named. */
    private static void refuseKnownFaults(Device device, Command tested) {
        List<Check> failed =
                device instanceof Device.Tested known ? known.diagnosis().failed() : List.of();
        List<Check> unnamed = failed.stream()
                .filter(tested::isTested)
                .filter(check -> !tested.fails(device.file().deviceId(), check))
                .toList();
        if (!unnamed.isEmpty()) {
            throw new Refusal(
                    RepairRefusal.KNOWN_FAULT,
                    "Known to fail: " + unnamed + ". Name it in except, or test it by itself.");
        }
    }

    @Operation(
            summary = "Say of many devices that all was tried and works, with the exceptions",
            description =
                    "Every check of each one's kind passes, its locks too, but those of notTested and what an exception"
                            + " names as failing. One of which a fault is known that no exception names is refused (known-fault). Each device is handled by itself; repeating changes nothing.")
    @Put
    List<Series.View> test(@Valid @Body Command tested, @Parameter(hidden = true) Actor actor) {
        return series.each(tested.devices(), actor, id -> test(id, tested, actor));
    }

    /** One of them. */
    void test(UUID id, Command tested, Actor actor) {
        Device device =
                transactions.<Device>executeRead(_ -> devices.get(id, actor).device());
        refuseKnownFaults(device, tested);
        List<DiagnoseDevice.Checked> checks = Check.of(device.file().device().kind()).stream()
                .filter(tested::isTested)
                .map(check -> new DiagnoseDevice.Checked(
                        check, tested.fails(id, check) ? CheckResult.FAIL : CheckResult.PASS))
                .toList();
        Object _ = diagnose.check(id, new DiagnoseDevice.Command(checks, null, null), null, actor);
    }
}
