package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.item.Items;
import fr.boucle.wasteregister.item.WasteItem;
import fr.boucle.wasteregister.lot.Lots;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What no correction makes of a line, for what it is tied to: its lot with its items, or its devices. */
@Singleton
class TieRules {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Lots lots;
    private final Items items;
    private final LineNotes notes;
    private final OwnLines own;
    private final DeviceRules tied;

    TieRules(Lots lots, Items items, LineNotes notes, OwnLines own, DeviceRules tied) {
        this.lots = lots;
        this.items = items;
        this.notes = notes;
        this.own = own;
        this.tied = tied;
    }

    /**
     * What a line is tied to.
     *
     * @param note under which note it left
     * @param devices its devices, of a line without a lot
     * @param holdsData whether its lot may hold data
     * @param since since when the newest item of its lot is waste
     */
    record Ties(
            LineNote note,
            List<UUID> devices,
            boolean holdsData,
            @Nullable LocalDate since) {}

    /** What a line of one's own is tied to; its lot is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    Ties of(RegisterLine line, Actor actor) {
        UUID id = line.identity().id();
        UUID lot = line.lot();
        if (lot == null) {
            return new Ties(notes.of(id), tied.of(id), false, null);
        }
        boolean data = lots.lock(lot, actor.organisation()).lot().identity().dataBearing();
        LocalDate since = items.ofLot(lot).stream()
                .map(WasteItem::since)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Ties(notes.of(id), List.of(), data, since);
    }

    Stream<Optional<Refusal>> judge(RegisterLine was, LineFields now, Ties ties) {
        return Stream.concat(
                tied.judge(was.identity().type(), now, ties.devices()),
                Stream.of(
                        ties.holdsData() ? tied.staysDestroyed(was.newest().fields(), now) : Optional.empty(),
                        followsItsItems(was, now, ties)));
    }

    /** Nothing leaves before it was waste, whenever that is told. */
    private Optional<Refusal> followsItsItems(RegisterLine was, LineFields now, Ties ties) {
        return now.told(was.identity().type())
                .filter(day -> !day.equals(was.day()))
                .flatMap(day -> Optional.ofNullable(ties.since()).filter(day::isBefore))
                .map(since -> own.notAcceptable(
                        was.identity().type().dateKey(),
                        "Le plus récent élément du lot n'est un déchet que depuis le %s : le départ est ce jour-là ou plus tard."
                                .formatted(DAY.format(since))));
    }
}
