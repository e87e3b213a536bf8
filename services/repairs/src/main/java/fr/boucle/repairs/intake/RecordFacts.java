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
import fr.boucle.repairs.report.Reports;
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
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/facts")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Intake")
class RecordFacts {
    private final Devices devices;
    private final MachineKeys keys;
    private final Reports reports;
    private final JsonMapper json;
    private final InstantSource clock;

    RecordFacts(Devices devices, MachineKeys keys, Reports reports, JsonMapper json, InstantSource clock) {
        this.devices = devices;
        this.keys = keys;
        this.reports = reports;
        this.json = json;
        this.clock = clock;
    }

    /** What was read, and under which id the report is kept. */
    @Serdeable
    record View(UUID reportId, String source, Hardware device, List<String> openReasons) {}

    @Operation(
            summary = "Complete a device's file from the machine's own report",
            description =
                    "The JSON of a GLPI agent or of lshw -json. Only model, serials, processor, memory, media and battery"
                            + " are read; users, software, addresses and names are not kept. Media not known yet are added and need"
                            + " an erasure; what hangs on USB or is removable is no disk of the machine. What it says of hardware is kept as a file for a year, for the workshop alone, at most 20"
                            + " of a device (409 too-many-reports); fileName: as it is called. A report with another machine's serial"
                            + " is refused with 409 unless mainboardReplaced=true, which opens soldered memory, the search and the cards again.")
    @Put
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    View record(
            UUID id,
            @Body byte[] report,
            @QueryValue @Nullable Boolean mainboardReplaced,
            @QueryValue @Nullable String fileName,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        Reports.Sent sent = new Reports.Sent(report, fileName);
        JsonNode told = parsed(report);
        MachineFacts facts = MachineFacts.read(told);
        Devices.Found found = devices.change(id, actor, version, device -> {
            DeviceFile file = Bench.require(device).file();
            refuseAnotherMachine(file.device(), facts, Boolean.TRUE.equals(mainboardReplaced));
            return events(file, facts, mainboardReplaced);
        });
        facts.marks().forEach((evidence, value) -> keys.note(id, evidence, value));
        DeviceFile file = found.device().file();
        String tool = facts.source().toLowerCase(Locale.ROOT);
        UUID kept = reports.keep(file.deviceId(), actor, tool, sent, written(MachineFacts.hardwareOnly(told)));
        return new View(kept, facts.source(), file.hardware(), Bench.openMedia(file));
    }

    private List<DeviceEvent> events(DeviceFile file, MachineFacts facts, @Nullable Boolean boardReplaced) {
        Instant now = clock.instant();
        List<DeviceEvent> events = new ArrayList<>();
        Hardware merged = facts.onto(file.device());
        if (!merged.equals(file.device()) || Boolean.TRUE.equals(boardReplaced)) {
            events.add(new BenchEvent.FactsRecorded(merged, now, boardReplaced));
        }
        events.addAll(ReportedMedia.events(file, facts.media(), now));
        return events;
    }

    private JsonNode parsed(byte[] report) {
        try {
            JsonNode told = json.readValue(report, JsonNode.class);
            if (told != null) {
                return told;
            }
        } catch (IOException _) {
            // said below, as of a file that says nothing
        }
        throw new Refusal(RepairRefusal.NOT_FACTS, "Send the file as the agent or lshw -json wrote it: it is no JSON.");
    }

    private byte[] written(JsonNode hardware) {
        try {
            return json.writeValueAsBytes(hardware);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
