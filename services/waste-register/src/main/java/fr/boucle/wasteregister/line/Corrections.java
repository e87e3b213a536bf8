package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.item.Items;
import fr.boucle.wasteregister.item.WasteItem;
import fr.boucle.wasteregister.line.CorrectLine.Command;
import fr.boucle.wasteregister.lot.Lot;
import fr.boucle.wasteregister.lot.LotEvent;
import fr.boucle.wasteregister.lot.Lots;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.web.Actor;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrects a line of one's own by a version; what its lot says of the departure follows. */
@Singleton
class Corrections {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Lots lots;
    private final Lines lines;
    private final CorrectionRules rules;
    private final Items items;
    private final OwnLines own;
    private final DeviceRules tied;
    private final LineNotes notes;

    Corrections(
            Lots lots,
            Lines lines,
            CorrectionRules rules,
            Items items,
            OwnLines own,
            DeviceRules tied,
            LineNotes notes) {
        this.notes = notes;
        this.items = items;
        this.own = own;
        this.tied = tied;
        this.lots = lots;
        this.lines = lines;
        this.rules = rules;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    WriteLine.View correct(UUID id, @Nullable String ifMatch, Command asked, Actor actor) {
        RegisterLine was = lines.lock(id, actor.organisation());
        UUID lotId = was.lot();
        boolean data = false;
        if (lotId != null) {
            data = lots.lock(lotId, actor.organisation()).lot().identity().dataBearing();
        }
        RegisterLine now = lines.change(id, actor, ifMatch, rules.decision(asked, ifMatch, notes.of(id), actor))
                .line();
        if (now.newest().version() > was.newest().version()) {
            if (lotId == null && !now.isCancelled()) {
                tied.mustHold(now.identity().type(), now.newest().fields(), tied.of(id));
            }
            if (data) {
                tied.staysDestroyed(was.newest().fields(), now.newest().fields());
            }
            notes.keep(id, now.newest().version(), asked.note());
        }
        if (lotId != null && was.identity().type() == RegisterType.OUTGOING_WASTE) {
            if (!now.day().equals(was.day())) {
                followsItsItems(lotId, now.day());
            }
            lots.change(lotId, actor, null, lot -> follow(lot, now, asked));
        }
        return WriteLine.View.of(now);
    }

    /** Nothing leaves before it was waste, whenever that is told. */
    private void followsItsItems(UUID lot, LocalDate left) {
        items.ofLot(lot).stream()
                .map(WasteItem::since)
                .max(Comparator.naturalOrder())
                .filter(left::isBefore)
                .ifPresent(since -> {
                    throw own.notAcceptable(
                            "dispatchDate",
                            "Le plus récent élément du lot n'est un déchet que depuis le %s : le départ est ce jour-là ou plus tard."
                                    .formatted(DAY.format(since)));
                });
    }

    private static List<LotEvent> follow(Lot lot, RegisterLine line, Command asked) {
        Lot.Consignment was = lot.left().orElseThrow();
        LineFields fields = line.newest().fields();
        String told = asked.note().number();
        LotEvent.LineFollowed now = new LotEvent.LineFollowed(
                line.day(),
                fields.require("operationCode"),
                fields.get("operationMode").orElse(null),
                told == null ? was.papers().bsdNumber() : told);
        LotEvent.LineFollowed before = new LotEvent.LineFollowed(
                was.on(),
                was.planned().operationCode(),
                was.planned().operationMode(),
                was.papers().bsdNumber());
        return now.equals(before) ? List.of() : List.of(now);
    }
}
