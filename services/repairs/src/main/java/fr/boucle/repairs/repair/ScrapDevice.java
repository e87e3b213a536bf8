package fr.boucle.repairs.repair;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.PartOrigin;
import fr.boucle.repairs.device.WasteItem;
import fr.boucle.repairs.device.Work;
import fr.boucle.repairs.erasure.CardsTold;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Body;
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
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/scrapping")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Scrapping")
class ScrapDevice {
    private final Devices devices;
    private final Parts parts;
    private final InstantSource clock;

    ScrapDevice(Devices devices, Parts parts, InstantSource clock) {
        this.devices = devices;
        this.parts = parts;
        this.clock = clock;
    }

    /** The pieces, with their ids. */
    @Serdeable
    record View(List<WasteItem> items) {}

    @Operation(
            summary = "Make a device waste, in pieces",
            description =
                    "Masses in grams. Battery, media and toner apart from the carcass. A piece that holds a medium"
                            + " without an accepted erasure must be dataBearing with its mediumSerial, or the CARCASS that holds what was not taken"
                            + " out: 409 data-bearing-undeclared else, and while nobody said in cards what became of those that may be in its slots. The device's mass less items and parts is recorded as the difference; pieces below half or"
                            + " above double its mass are refused, 409 masses-implausible, unless piecesWeighed. Publishes"
                            + " DeviceScrapped; repeating gives the same items, other pieces are refused: 409 scrapped-otherwise.")
    @Put
    @Transactional
    View scrap(
            UUID id,
            @Valid @Body ScrappingCommand scrapping,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        List<WasteItem> items =
                scrapping.items().stream().map(ScrappingCommand.Piece::item).toList();
        List<Work.Part> parts = scrapping.partsOut().stream()
                .map(out -> new Work.Part(Ids.next(), out.kind(), out.massGrams()))
                .toList();
        Instant now = clock.instant();
        Devices.Found found = devices.change(
                id,
                actor,
                version,
                device -> device instanceof Device.Scrapped before
                        ? again(before, items)
                        : waste(Bench.require(device), scrapping, items, parts, now));
        List<WasteItem> waste = ((Device.Scrapped) found.device()).items();
        if (waste.equals(items)) {
            parts.forEach(part -> this.parts.take(arrival(part, id), actor.organisation()));
            this.parts.freeAll(id);
        }
        return new View(waste);
    }

    /** Said once more, it is what was said before; other pieces are refused, since waste is not taken back. */
    private static List<DeviceEvent> again(Device.Scrapped before, List<WasteItem> items) {
        boolean same = before.items().size() == items.size()
                && IntStream.range(0, items.size())
                        .allMatch(i -> items.get(i).isLike(before.items().get(i)));
        if (same) {
            return List.of();
        }
        throw new Refusal(
                RepairRefusal.SCRAPPED_OTHERWISE,
                "Its pieces are in the waste register: ask with the same pieces, or correct the register's line.");
    }

    /** What is said of its cards comes first: its pieces are judged with it. */
    private static List<DeviceEvent> waste(
            Device.OnBench bench,
            ScrappingCommand scrapping,
            List<WasteItem> items,
            List<Work.Part> parts,
            Instant at) {
        List<DeviceEvent> events = new ArrayList<>(CardsTold.owed(bench.file(), scrapping.cards(), at));
        Device.OnBench seen = bench;
        for (DeviceEvent event : events) {
            seen = Bench.require(seen.on(event));
        }
        events.add(scrapped(seen, scrapping, items, parts, at));
        return events;
    }

    private static DeviceEvent.DeviceScrapped scrapped(
            Device.OnBench bench,
            ScrappingCommand scrapping,
            List<WasteItem> items,
            List<Work.Part> parts,
            Instant at) {
        List<Work.Part> kept =
                Stream.concat(bench.work().harvested().stream(), parts.stream()).toList();
        DeviceEvent.DeviceScrapped scrapped = bench.scrap(scrapping.reasonCode(), items, kept, at);
        ScrappingPolicy.check(new ScrappingPolicy.Facts(bench.file(), items, parts, scrapped, scrapping.isWeighed()));
        return scrapped;
    }

    /** What is kept of it goes into stock. */
    private static Parts.Arrival arrival(Work.Part part, UUID from) {
        return new Parts.Arrival(
                part.partId(), part.kind(), PartOrigin.HARVESTED, from, part.massGrams(), null, null, null);
    }
}
