package fr.boucle.wasteregister.container;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A container as readers see it. */
@Serdeable
record ContainerView(
        UUID containerId,
        UUID organisationId,
        @Nullable String organisationName,
        Setting place,
        Inside inside,
        @Nullable Integer everyDays,
        @Nullable LocalDate nextOn,
        @Nullable CountView lastCount) {
    /** Where it stands, what for, how much it takes. */
    @Serdeable
    record Setting(String name, ContentKind kind, String wasteCode, long capacityGrams) {}

    @Serdeable
    record Inside(long quantity, long massGrams, int levelPercent) {}

    /** The last count: what was found, and by how much it differed from what had been put in. */
    @Serdeable
    record CountView(Instant countedAt, long massGrams, long differenceGrams) {}

    static ContainerView of(Container container, @Nullable String site, @Nullable CountView lastCount) {
        Container.Setting setting = container.setting();
        Container.Content content = container.content();
        return new ContainerView(
                container.identity().id(),
                container.identity().organisation(),
                site,
                new Setting(setting.place(), setting.kind(), setting.wasteCode(), setting.capacityGrams()),
                new Inside(content.quantity(), content.grams(), content.levelPercent()),
                setting.everyDays(),
                container.nextOn(),
                lastCount);
    }
}
