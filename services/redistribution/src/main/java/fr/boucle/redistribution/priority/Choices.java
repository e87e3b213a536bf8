package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.stock.Devices;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.redistribution.territory.Distances;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.web.Paging;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a decider may choose for a request beyond what is proposed: all of the stock that suits it. */
@Singleton
class Choices {
    private static final Comparator<Fit> ORDER =
            Comparator.<Fit, Boolean>comparing(fit -> fit.kindRank() < 0).thenComparing(Fit.ORDER);

    private final Proposals proposals;
    private final Devices devices;
    private final Territory territory;

    Choices(Proposals proposals, Devices devices, Territory territory) {
        this.proposals = proposals;
        this.devices = devices;
        this.territory = territory;
    }

    List<ProposalView> of(Requests.Found found, String words, Paging paging) {
        if (!(found.request() instanceof Request.Queued)) {
            return List.of();
        }
        Proposals.Now now = proposals.now();
        Optional<UUID> proposed = now.proposedTo(found.id()).map(Equipment::id);
        Distances distances = territory.distances();
        Stream<Fit> fits = now.stock().stream()
                .filter(device -> found.asked().maySuit(device.kind()) && isMeant(device, words))
                .map(device -> Fit.of(found.asked(), device, distances))
                .sorted(ORDER);
        return after(fits, place(found.asked(), paging.afterId(), distances))
                .limit(paging.fetch())
                .map(fit -> ProposalView.of(
                        fit, proposed.filter(fit.device().id()::equals).isPresent()))
                .toList();
    }

    /** A page begins after the last device of the one before, even if that has left the stock meanwhile. */
    private Optional<Fit> place(Asked asked, @Nullable UUID last, Distances distances) {
        return Optional.ofNullable(last)
                .flatMap(devices::find)
                .map(device -> Fit.of(asked, device.equipment(), distances));
    }

    private static Stream<Fit> after(Stream<Fit> fits, Optional<Fit> last) {
        return last.map(before -> fits.dropWhile(fit -> ORDER.compare(fit, before) <= 0))
                .orElse(fits);
    }

    private static boolean isMeant(Equipment device, String words) {
        String text = String.join(
                        " ",
                        device.code(),
                        Optional.ofNullable(device.machine().manufacturer()).orElse(""),
                        Optional.ofNullable(device.machine().model()).orElse(""),
                        device.kind().name(),
                        device.grade())
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}
