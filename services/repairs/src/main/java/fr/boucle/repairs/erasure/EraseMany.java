package fr.boucle.repairs.erasure;

import fr.boucle.batches.BatchedAct;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.Medium;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One erasure without nwipe is recorded for a series: on each medium of each device that still needs it. */
@Singleton
class EraseMany implements BatchedAct<ManualErasureCommand> {
    private final RecordManualErasure record;
    private final Devices devices;

    EraseMany(RecordManualErasure record, Devices devices) {
        this.record = record;
        this.devices = devices;
    }

    @Override
    public String name() {
        return "manual-erasure";
    }

    @Override
    public String role() {
        return Role.TECHNICIAN;
    }

    @Override
    public Class<ManualErasureCommand> terms() {
        return ManualErasureCommand.class;
    }

    /** Nothing is erased where nobody knows what is inside; what was taken out and kept may still be destroyed. */
    @Override
    public Consumer<UUID> deed(ManualErasureCommand terms, Actor actor) {
        return id -> {
            DeviceFile file = Bench.require(devices.get(id, actor).device()).file();
            if (!file.mediaKnown()) {
                throw Bench.notCleared(file);
            }
            boolean destroyed = terms.method() == ErasureMethod.MEDIUM_DESTROYED;
            Stream<Medium> beside = file.media().stream().filter(medium -> destroyed && medium.awaitsFate());
            Stream.concat(file.uncleared().stream(), beside).forEach(medium -> {
                Object _ = record.record(id, medium.serialNumber(), terms, null, actor);
            });
        };
    }
}
