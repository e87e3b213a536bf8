package fr.boucle.redistribution;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notices of a request's decisions. */
@Singleton
class Notices {
    private final Decisions decisions;
    private final Programmes programmes;
    private final Safe safe;
    private final Json json;

    Notices(Decisions decisions, Programmes programmes, Safe safe, Json json) {
        this.decisions = decisions;
        this.programmes = programmes;
        this.safe = safe;
        this.json = json;
    }

    Notice of(RequestRow request, UUID decisionId) {
        return decisions
                .findById(decisionId)
                .filter(decision -> decision.requestId().equals(request.id()))
                .map(decision -> notice(request, decision))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "This request has no decision of that id."));
    }

    List<Notice> of(RequestRow request) {
        return decisions.of(request.id()).stream()
                .map(decision -> notice(request, decision))
                .toList();
    }

    private Notice notice(RequestRow request, Decisions.Row decision) {
        byte[] explanation = decision.explanation();
        Deciding.Snapshot moment = json.read(decision.notice(), Deciding.Snapshot.class);
        return Notice.of(
                decision,
                NoticeSources.of(decision, request, moment, programme(decision)),
                request,
                moment,
                explanation == null ? null : safe.open(request.id(), explanation));
    }

    private Optional<String> programme(Decisions.Row decision) {
        return Optional.ofNullable(decision.programmeId())
                .flatMap(programmes::findById)
                .map(Programmes.Row::title);
    }
}
