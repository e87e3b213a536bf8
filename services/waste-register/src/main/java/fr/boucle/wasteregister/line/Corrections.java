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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrects a line of one's own by a version; what its lot says of the departure follows. */
@Singleton
class Corrections {
    private final Lots lots;
    private final Lines lines;
    private final CorrectionRules rules;

    Corrections(Lots lots, Lines lines, CorrectionRules rules) {
        this.lots = lots;
        this.lines = lines;
        this.rules = rules;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    WriteLine.View correct(UUID id, @Nullable String ifMatch, Command asked, Actor actor) {
        RegisterLine was = lines.lock(id, actor.organisation());
        UUID lotId = was.lot();
        Optional<Lot.Consignment> left = lotId == null
                ? Optional.empty()
                : lots.lock(lotId, actor.organisation()).lot().left();
        RegisterLine now = lines.change(id, actor, ifMatch, rules.decision(asked, ifMatch, left, actor))
                .line();
        if (lotId != null && was.identity().type() == RegisterType.OUTGOING_WASTE) {
            lots.change(lotId, actor, null, lot -> follow(lot, now, asked));
        }
        return WriteLine.View.of(now);
    }

    private static List<LotEvent> follow(Lot lot, RegisterLine line, Command asked) {
        Lot.Consignment was = lot.left().orElseThrow();
        LineFields fields = line.newest().fields();
        String bsdNumber = asked.bsdNumber();
        LotEvent.LineFollowed now = new LotEvent.LineFollowed(
                line.day(),
                fields.require("operationCode"),
                fields.get("operationMode").orElse(null),
                asked.tellsBsd() && bsdNumber != null
                        ? bsdNumber.strip()
                        : was.papers().bsdNumber());
        LotEvent.LineFollowed before = new LotEvent.LineFollowed(
                was.on(),
                was.planned().operationCode(),
                was.planned().operationMode(),
                was.papers().bsdNumber());
        return now.equals(before) ? List.of() : List.of(now);
    }
}
