package fr.boucle.repairs.diagnosis;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Check;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.erasure.LogText;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/test-report")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class RecordTestReport {
    private final Devices devices;
    private final InstantSource clock;

    RecordTestReport(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** What was read of it. */
    @Serdeable
    record View(
            String tool,
            Map<Check, CheckResult> results,
            @Nullable Integer batteryHealthPercent) {}

    @Operation(
            summary = "Read the report of a test program",
            description =
                    "Text of smartctl -a (or its --json), memtest86+, stress-ng, powercfg /batteryreport, upower -d or ioreg: its"
                            + " verdict on storage, memory, fan or battery is laid over the checklist, the other checks stay. 422 where"
                            + " none of them wrote it, or it came to no verdict. The report itself is not kept.")
    @Put
    @Consumes(MediaType.TEXT_PLAIN)
    @Transactional
    View record(
            UUID id,
            @Body byte[] report,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        TestReport read = TestReport.read(LogText.of(report))
                .filter(known -> !known.isSilent())
                .orElseThrow(() -> new Refusal(
                        RepairRefusal.NOT_A_TEST_REPORT,
                        "Send the whole text of one of " + TestReport.tools() + ", with its verdict."));
        devices.change(
                id,
                actor,
                version,
                device -> Checking.events(
                        Bench.require(device), read.results(), read.batteryHealthPercent(), clock.instant()));
        return new View(read.tool(), read.results(), read.batteryHealthPercent());
    }
}
