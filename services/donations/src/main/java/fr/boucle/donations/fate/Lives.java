package fr.boucle.donations.fate;

import fr.boucle.donations.device.MachineThreads;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The devices that are one machine: what it had been before it came back by another door, and what it is now. */
@Singleton
class Lives {
    private final MachineThreads threads;

    Lives(MachineThreads threads) {
        this.threads = threads;
    }

    /** What this device had been, and those had been, the nearest first. */
    List<UUID> before(UUID device) {
        List<UUID> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(Set.of(device));
        Deque<UUID> open = new ArrayDeque<>(List.of(device));
        while (!open.isEmpty()) {
            for (MachineThreads.Row row : threads.before(open.remove())) {
                if (seen.add(row.formerDeviceId())) {
                    found.add(row.formerDeviceId());
                    open.add(row.formerDeviceId());
                }
            }
        }
        return List.copyOf(found);
    }

    /** What this device has become since, the nearest first. */
    List<UUID> after(UUID device) {
        List<UUID> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(Set.of(device));
        Optional<UUID> next = Optional.of(device);
        while (next.isPresent()) {
            next = threads.after(next.get()).map(MachineThreads.Row::deviceId).filter(seen::add);
            next.ifPresent(found::add);
        }
        return List.copyOf(found);
    }
}
