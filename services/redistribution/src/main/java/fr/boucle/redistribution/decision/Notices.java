package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.programme.Programme;
import fr.boucle.redistribution.programme.Programmes;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notices of a request's decisions. */
@Singleton
public class Notices {
    private final Decisions decisions;
    private final Programmes programmes;

    Notices(Decisions decisions, Programmes programmes) {
        this.decisions = decisions;
        this.programmes = programmes;
    }

    Notice of(Asked asked, UUID decisionId) {
        return decisions
                .find(decisionId)
                .filter(made -> made.requestId().equals(asked.id()))
                .map(made -> notice(asked, made))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "This request has no decision of that id."));
    }

    public List<Notice> of(Asked asked) {
        return decisions.of(asked.id()).stream()
                .map(made -> notice(asked, made))
                .toList();
    }

    private Notice notice(Asked asked, Made made) {
        Optional<String> programme = Optional.ofNullable(made.choice().programmeId())
                .flatMap(programmes::find)
                .map(Programme::title);
        return Notice.of(made, NoticeSources.of(made, asked, programme), asked.reference());
    }
}
