package fr.boucle.repairs.intake;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.MachineKeys;
import fr.boucle.repairs.device.Medium;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/facts")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Intake")
class RecordFacts {
    private final Devices devices;
    private final MachineKeys keys;
    private final InstantSource clock;

    RecordFacts(Devices devices, MachineKeys keys, InstantSource clock) {
        this.devices = devices;
        this.keys = keys;
        this.clock = clock;
    }

    /** What was read. */
    @Serdeable
    record View(String source, Hardware device, List<String> openReasons) {}

    @Operation(
            summary = "Complete a device's file from the machine's own report",
            description =
                    "The JSON of a GLPI agent or of lshw -json. Only model, serials, processor, memory, media and battery"
                            + " are read; users, software, addresses and names are not kept. Media not known yet are added and need"
                            + " an erasure. A report with another machine's serial is refused with 409 unless"
                            + " mainboardReplaced=true.")
    @Put
    @Transactional
    View record(
            UUID id,
            @Body JsonNode report,
            @QueryValue @Nullable Boolean mainboardReplaced,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        MachineFacts facts = MachineFacts.read(report);
        Devices.Found found = devices.change(id, actor, version, device -> {
            DeviceFile file = Bench.require(device).file();
            refuseAnotherMachine(file.device(), facts, Boolean.TRUE.equals(mainboardReplaced));
            Instant now = clock.instant();
            List<DeviceEvent> events = new ArrayList<>();
            Hardware merged = facts.onto(file.device());
            if (!merged.equals(file.device())) {
                events.add(new BenchEvent.FactsRecorded(merged, now));
            }
            events.addAll(ReportedMedia.events(file, facts.media(), now));
            return events;
        });
        facts.marks().forEach((evidence, value) -> keys.note(id, evidence, value));
        DeviceFile file = found.device().file();
        return new View(facts.source(), file.hardware(), Bench.openMedia(file));
    }

    private static void refuseAnotherMachine(Hardware known, MachineFacts facts, boolean replaced) {
        String before = known.serialNumber();
        String now = facts.serialNumber();
        if (before != null && now != null && !replaced && !Medium.normal(before).equals(Medium.normal(now))) {
            throw new Refusal(
                    RepairRefusal.ANOTHER_MACHINE,
                    "This report is of the machine " + now + ", the file is of " + before
                            + ". Send it to the right device, or say mainboardReplaced=true.");
        }
    }
}
