package fr.boucle.wasteregister.line;

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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrects a line of one's own by a version; what its lot says of the departure follows. */
@Singleton
class Corrections {
    private final Lots lots;
    private final Lines lines;
    private final CorrectionRules rules;
    private final TieRules tied;
    private final LineNotes notes;

    Corrections(Lots lots, Lines lines, CorrectionRules rules, TieRules tied, LineNotes notes) {
        this.lots = lots;
        this.lines = lines;
        this.rules = rules;
        this.tied = tied;
        this.notes = notes;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    WriteLine.View correct(UUID id, @Nullable String ifMatch, Command asked, Actor actor) {
        RegisterLine was = lines.lock(id, actor.organisation());
        UUID lotId = was.lot();
        Lines.Decision decision = rules.decision(asked, ifMatch, tied.of(was, actor), actor);
        RegisterLine now = lines.change(id, actor, ifMatch, decision).line();
        if (now.newest().version() > was.newest().version()) {
            notes.keep(id, now.newest().version(), asked.note());
        }
        if (lotId != null && was.identity().type() == RegisterType.OUTGOING_WASTE) {
            lots.change(lotId, actor, null, lot -> follow(lot, now, asked));
        }
        return WriteLine.View.of(now);
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
