package fr.boucle.gateway.structures;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of the stock structures may have while households wait, and what that leaves of each kind now. */
@Serdeable
public record StructureShare(
        int percent,
        @Nullable String version,
        @Nullable List<Room> rooms,
        @Nullable List<AdoptedShare> adopted) {
    /** Of one kind. */
    @Serdeable
    public record Room(String kind, long inStock, long waiting, long promised, long kept, long room) {}

    @Override
    public List<Room> rooms() {
        return rooms == null ? List.of() : rooms;
    }

    @Override
    public List<AdoptedShare> adopted() {
        return adopted == null ? List.of() : adopted;
    }

    public long room(String kind) {
        return rooms().stream()
                .filter(one -> one.kind().equals(kind))
                .mapToLong(Room::room)
                .sum();
    }
}
