package fr.boucle.repairs.diagnosis;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Check;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.erasure.LogText;
import fr.boucle.repairs.report.Reports;
import fr.boucle.repairs.report.WithoutPeople;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/test-report")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class RecordTestReport {
    private final Devices devices;
    private final Reports reports;
    private final InstantSource clock;

    RecordTestReport(Devices devices, Reports reports, InstantSource clock) {
        this.devices = devices;
        this.reports = reports;
        this.clock = clock;
    }

    /** What was read of it, and under which id it is kept. */
    @Serdeable
    record View(
            UUID reportId,
            String tool,
            Map<Check, CheckResult> results,
            @Nullable Integer batteryHealthPercent) {}

    @Operation(
            summary = "Read the report of a test program",
            description =
                    "Text of smartctl -a (or its --json), memtest86+, stress-ng, powercfg /batteryreport, upower -d or ioreg: its"
                            + " verdict on storage, memory, fan or battery is laid over the checklist, the other checks stay. 422 where"
                            + " none of them wrote it, or it came to no verdict; 409 facts-of-another-machine for a drive whose serial"
                            + " is no medium of the device. The file is kept for a year, for the workshop alone and"
                            + " without what names people: up to 2 MB (413), at most 20 of a device (409 too-many-reports); the same"
                            + " one once. fileName: as it is called.")
    @Put
    @Consumes(MediaType.TEXT_PLAIN)
    @Transactional
    View record(
            UUID id,
            @Body byte[] report,
            @QueryValue @Nullable String fileName,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        Reports.Sent sent = new Reports.Sent(report, fileName);
        String text = LogText.read(report).orElse("");
        TestReport read = read(text);
        Devices.Found found = devices.change(id, actor, version, device -> {
            Device.OnBench bench = Bench.require(device);
            refuseOtherDrive(bench.file(), SmartctlReport.serial(text));
            return Checking.events(bench, read.results(), read.batteryHealthPercent(), clock.instant());
        });
        UUID device = found.device().file().deviceId();
        UUID kept = reports.keep(device, actor, read.tool(), sent, WithoutPeople.of(report, text));
        return new View(kept, read.tool(), read.results(), read.batteryHealthPercent());
    }

    private static TestReport read(String text) {
        TestReport read = TestReport.read(text)
                .orElseThrow(() -> new Refusal(
                        RepairRefusal.NOT_A_TEST_REPORT, "Send the whole text of one of " + TestReport.tools() + "."));
        if (read.isSilent()) {
            throw new Refusal(
                    RepairRefusal.NO_VERDICT,
                    "This is a report of " + read.tool()
                            + " without its verdict: let the test end, and send the whole text.");
        }
        return read;
    }

    /** A drive that tells its serial is one of this device's, or its health says nothing of it. */
    private static void refuseOtherDrive(DeviceFile file, Optional<String> serial) {
        serial.filter(told -> file.medium(told).isEmpty()).ifPresent(told -> {
            throw new Refusal(
                    RepairRefusal.ANOTHER_MACHINE,
                    "The report is of the drive " + told
                            + ", which this device is not known to hold. Record it first at /media.");
        });
    }
}
