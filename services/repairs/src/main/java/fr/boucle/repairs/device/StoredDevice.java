package fr.boucle.repairs.device;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device as it lies in its row: read back, its state is built again, proof included, or refused. */
@Serdeable
record StoredDevice(
        String state,
        DeviceFile file,
        @Nullable Work work,
        @Nullable Grade grade,
        @Nullable UUID certificateId,
        @Nullable List<WasteItem> items,
        @Nullable UUID aliasOf,
        @Nullable String formerState) {

    static StoredDevice of(Device device) {
        return switch (device) {
            case Device.Graded graded -> bench(graded, graded.grade());
            case Device.OnBench bench -> bench(bench, null);
            case Device.Ready ready ->
                new StoredDevice(
                        ready.state(),
                        ready.file(),
                        ready.work(),
                        ready.grade(),
                        ready.certificateId(),
                        null,
                        null,
                        null);
            case Device.Delivered delivered ->
                new StoredDevice(delivered.state(), delivered.file(), delivered.work(), null, null, null, null, null);
            case Device.Scrapped scrapped ->
                new StoredDevice(scrapped.state(), scrapped.file(), null, null, null, scrapped.items(), null, null);
            case Device.Alias alias -> closed(alias);
            case Device.Expected _, Device.Missing _ ->
                new StoredDevice(device.state(), device.file(), null, null, null, null, null, null);
        };
    }

    Device device() {
        Work done = work == null ? Work.NONE : work;
        return switch (state) {
            case "EXPECTED" -> new Device.Expected(file);
            case "MISSING" -> new Device.Missing(file);
            case "READY" -> new Device.Ready(file, done, required(grade), certificateId);
            case "DELIVERED" -> new Device.Delivered(file, done);
            case "SCRAPPED" -> new Device.Scrapped(file, required(items));
            case "ALIAS" -> new Device.Alias(file, required(aliasOf), former());
            default -> onBench(Settling.settle(file, done));
        };
    }

    /** The state on the bench is computed again from the facts; a grade only holds where they still allow it. */
    private Device onBench(Device.OnBench settled) {
        if (grade != null && settled instanceof Device.Tested tested) {
            return new Device.Graded(tested.file(), tested.work(), tested.proof(), tested.diagnosis(), grade);
        }
        return settled;
    }

    private static StoredDevice bench(Device.OnBench bench, @Nullable Grade grade) {
        return new StoredDevice(bench.state(), bench.file(), bench.work(), grade, null, null, null, null);
    }

    /** A closed file keeps what it was, where it may be opened again. */
    private static StoredDevice closed(Device.Alias alias) {
        Device former = alias.former();
        StoredDevice was = former == null ? null : of(former);
        return new StoredDevice(
                alias.state(),
                alias.file(),
                was == null ? null : was.work(),
                was == null ? null : was.grade(),
                null,
                null,
                alias.ofDeviceId(),
                was == null ? null : was.state());
    }

    private @Nullable Device former() {
        return formerState == null
                ? null
                : new StoredDevice(formerState, file, work, grade, null, null, null, null).device();
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a stored device lacks what its state needs");
        }
        return value;
    }
}
