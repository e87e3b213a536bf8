package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.organisation.Organisations;
import fr.boucle.redistribution.programme.Programmes;
import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.reference.RulesInForce;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Households come first: how much of the stock of a kind structures may have while households wait for that kind. */
@Singleton
class StructureShare {
    private final RulesInForce rules;
    private final ReferenceFiles files;
    private final Json json;
    private final RoomRows rows;
    private final Programmes programmes;
    private final Organisations organisations;

    StructureShare(
            RulesInForce rules,
            ReferenceFiles files,
            Json json,
            RoomRows rows,
            Programmes programmes,
            Organisations organisations) {
        this.rules = rules;
        this.files = files;
        this.json = json;
        this.rows = rows;
        this.programmes = programmes;
        this.organisations = organisations;
    }

    @Serdeable
    record Content(int percent) {}

    /**
     * A share that was adopted, from its first day on.
     *
     * @param adoptedBy the organisation of who adopted it; empty where it shipped
     */
    @Serdeable
    record Adopted(
            String version, LocalDate validFrom, int percent, String reason, Instant adoptedAt, String adoptedBy) {}

    int percent() {
        return rules.inForce(ReferenceFiles.STRUCTURE_SHARE, content -> json.read(content, Content.class))
                .map(Content::percent)
                .orElse(0);
    }

    /** The version in force. */
    String version() {
        return rules.version(ReferenceFiles.STRUCTURE_SHARE).orElse("");
    }

    /** Those to come, in force and past, the last day first. */
    List<Adopted> adopted() {
        return files.latest(ReferenceFiles.STRUCTURE_SHARE).stream()
                .map(row -> new Adopted(
                        row.version(),
                        row.validFrom(),
                        json.read(row.content(), Content.class).percent(),
                        row.reason(),
                        row.adoptedAt(),
                        row.organisation()
                                .flatMap(organisations::sender)
                                .map(Organisations.Sender::name)
                                .orElse("")))
                .toList();
    }

    List<Room> rooms() {
        int percent = percent();
        return rows.counts().stream()
                .map(count -> Room.of(
                        count,
                        programmes.kept(count.kind(), rules.today(), count.inStock(), Optional.empty()),
                        percent))
                .toList();
    }

    /** The same, while nobody else decides for a structure. */
    List<Room> lockedRooms() {
        if (files.lock(ReferenceFiles.STRUCTURE_SHARE).isEmpty()) {
            throw new IllegalStateException("the share that shipped is gone");
        }
        return rooms();
    }
}
