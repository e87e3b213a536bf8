package fr.boucle.wasteregister.container;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A container at its place: what it gathers, how much it holds, when it is emptied. */
record Container(
        Identity identity,
        Setting setting,
        Content content,
        @Nullable LocalDate nextOn) {
    record Identity(UUID id, UUID organisation) {}

    record Setting(
            String place,
            ContentKind kind,
            String wasteCode,
            long capacityGrams,
            @Nullable Integer everyDays) {}

    /** What is in it: pieces, grams as they were put in, and how full it looks. */
    record Content(long quantity, long grams, int levelPercent) {
        static final Content NOTHING = new Content(0, 0, 0);
    }

    Container on(ContainerEvent event) {
        return switch (event) {
            case ContainerEvent.ContainerSet set -> new Container(identity, set.setting(), content, set.nextOn());
            case ContainerEvent.LevelSeen seen ->
                new Container(
                        identity,
                        setting,
                        new Content(content.quantity(), content.grams(), seen.levelPercent()),
                        nextOn);
            case ContainerEvent.WastePutIn added ->
                new Container(
                        identity,
                        setting,
                        new Content(
                                content.quantity() + added.quantity(),
                                content.grams() + added.massGrams(),
                                Math.max(content.levelPercent(), level(content.grams() + added.massGrams()))),
                        nextOn);
            case ContainerEvent.ContentCounted counted ->
                new Container(
                        identity,
                        setting,
                        new Content(counted.quantity(), counted.massGrams(), level(counted.massGrams())),
                        nextOn);
            case ContainerEvent.ContainerEmptied emptied ->
                new Container(identity, setting, Content.NOTHING, emptied.nextOn());
        };
    }

    private int level(long grams) {
        return (int) Math.clamp(grams * 100 / setting.capacityGrams(), 0, 100);
    }
}
