package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.redistribution.territory.Distances;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.web.HeldList;
import fr.boucle.web.WholeList;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a decider may choose for a request beyond what is proposed: all of the stock that suits it. */
@Singleton
class Choices {
    static final String USUAL_ORDER = "fit";

    /** Best fit first means: as the matching compares, and behind all what the rule would not give. */
    static final HeldList<Fit> LIST = new HeldList<Fit>(fit -> fit.device().id())
            .column(USUAL_ORDER, Choices::fitness)
            .column("code", fit -> fit.device().code())
            .column("model", fit -> Choices.name(fit.device()).toLowerCase(Locale.ROOT))
            .column("grade", fit -> fit.device().grade())
            .column("distance", fit -> HeldList.key(fit.distance()))
            .column("missing", fit -> HeldList.key(fit.missing()));

    private final Proposals proposals;
    private final Territory territory;

    Choices(Proposals proposals, Territory territory) {
        this.proposals = proposals;
        this.territory = territory;
    }

    /** What suits a request at one moment, and what the matching gives it. */
    record Suiting(List<Fit> fits, Optional<UUID> proposed) {
        List<ProposalView> views(List<Fit> shown) {
            return shown.stream()
                    .map(fit -> ProposalView.of(
                            fit, proposed.filter(fit.device().id()::equals).isPresent()))
                    .toList();
        }
    }

    Suiting to(Requests.Found found, String words) {
        if (!(found.request() instanceof Request.Queued)) {
            return new Suiting(List.of(), Optional.empty());
        }
        Proposals.Now now = proposals.now();
        Distances distances = territory.distances();
        List<Fit> fits = now.stock().stream()
                .filter(device -> found.asked().maySuit(device.kind()) && isMeant(device, words))
                .map(device -> Fit.of(found.asked(), device, distances))
                .toList();
        return new Suiting(fits, now.proposedTo(found.id()).map(Equipment::id));
    }

    private static String fitness(Fit fit) {
        return HeldList.key(fit.kindRank() < 0 ? Integer.MAX_VALUE : fit.kindRank())
                + HeldList.key(fit.mismatch())
                + HeldList.key(fit.missing())
                + HeldList.key(fit.distance())
                + fit.device().grade() + " "
                + HeldList.key(fit.device().readyAt());
    }

    private static String name(Equipment device) {
        return String.join(
                " ",
                Optional.ofNullable(device.machine().manufacturer()).orElse(""),
                Optional.ofNullable(device.machine().model()).orElse(""));
    }

    private static boolean isMeant(Equipment device, String words) {
        String kind = device.kind().words();
        return WholeList.holds(String.join(" ", device.code(), name(device), kind, device.grade()), words);
    }
}
