package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.priority.PriorityRules;
import fr.boucle.redistribution.programme.Programme;
import fr.boucle.redistribution.programme.Programmes;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Outcome;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.territory.Quartiers;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notices of a request's decisions. */
@Singleton
public class Notices {
    private final Decisions decisions;
    private final Programmes programmes;
    private final SecondLooks looks;
    private final PriorityRules rules;
    private final Territory territory;
    private final Quartiers quartiers;

    Notices(
            Decisions decisions,
            Programmes programmes,
            SecondLooks looks,
            PriorityRules rules,
            Territory territory,
            Quartiers quartiers) {
        this.decisions = decisions;
        this.programmes = programmes;
        this.looks = looks;
        this.rules = rules;
        this.territory = territory;
        this.quartiers = quartiers;
    }

    NoticeView of(Requests.Found request, UUID decisionId) {
        return decisions
                .find(decisionId)
                .filter(made -> made.requestId().equals(request.id()))
                .map(made -> notice(request, made))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "This request has no decision of that id."));
    }

    public List<NoticeView> of(Requests.Found request) {
        return decisions.of(request.id()).stream()
                .map(made -> notice(request, made))
                .toList();
    }

    private NoticeView notice(Requests.Found request, Made made) {
        Optional<String> programme = Optional.ofNullable(made.choice().programmeId())
                .flatMap(programmes::find)
                .map(Programme::title);
        Asked asked = made.asked(request.asked());
        return NoticeView.of(
                made,
                NoticeSources.of(
                        made,
                        asked,
                        request.mandate(),
                        new NoticeSources.Where(
                                territory.nameOf(asked.communeCode()),
                                quartiers.nameOf(asked.circumstances().quartier())),
                        programme),
                asked.reference(),
                rules.wouldRaise(asked, made.computed().snapshot().waitingDays()),
                secondLookUntil(made));
    }

    /** Of a refusal that was not itself a second look. */
    private @Nullable LocalDate secondLookUntil(Made made) {
        boolean wasSecond =
                looks.of(made.requestId()).stream().anyMatch(look -> made.id().equals(look.givenIn()));
        return made.outcome() == Outcome.REFUSED && !wasSecond ? looks.until(made) : null;
    }
}
