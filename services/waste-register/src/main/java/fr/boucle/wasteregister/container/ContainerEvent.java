package fr.boucle.wasteregister.container;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a container. */
sealed interface ContainerEvent {
    record ContainerSet(Container.Setting setting, @Nullable LocalDate nextOn) implements ContainerEvent {}

    record LevelSeen(int levelPercent) implements ContainerEvent {}

    record WastePutIn(long quantity, long massGrams) implements ContainerEvent {}

    /** The inventory of stock: what was found, and by how much it differs from what was put in. */
    record ContentCounted(long quantity, long massGrams, long differenceGrams) implements ContainerEvent {}

    /** Weighed and emptied into a lot. */
    record ContainerEmptied(
            UUID item,
            long massGrams,
            long differenceGrams,
            @Nullable LocalDate nextOn) implements ContainerEvent {}
}
