package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;

/** What waits for the commission: the requests in the order of their points. */
@Singleton
class DeciderDuties extends Duties {
    DeciderDuties(ServiceCalls calls) {
        super(Role.DECIDER, new Duty.Task("Voir les demandes", null, "/demandes"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        return List.of(
                calls.later(() -> secondLooks(visitor)),
                calls.later(() -> agendaFirst(Duty.of(
                        "Demandes à décider, dans l'ordre des points",
                        "/demandes",
                        "/demandes?etat=WAITING",
                        calls.page(
                                visitor,
                                Service.REDISTRIBUTION,
                                "/requests?state=WAITING&limit=" + Duty.ASKED,
                                Request.class),
                        request -> new Duty.Task(
                                request.kindWanted() == null ? null : new Duty.Code("kind", request.kindWanted()),
                                request.reference(),
                                null,
                                "/demandes/" + Visitor.encoded(request.reference()))))));
    }

    /** The law's deadline runs; whoever refused does not look again. */
    private Duty secondLooks(Visitor visitor) {
        return Duty.of(
                "Refus à revoir par une autre personne",
                "/demandes",
                "/demandes?etat=IN_REVIEW",
                rows(calls.list(visitor, Service.REDISTRIBUTION, "/second-looks", WaitingLook.class).stream()
                        .filter(look -> !look.mine())
                        .toList()),
                look -> new Duty.Task(
                        look.reference(),
                        look.decideBy(),
                        "/demandes/" + Visitor.encoded(look.reference()) + "/decision"));
    }

    /** The commission works from a sheet of paper: it stands above what is on it. */
    private static Duty agendaFirst(Duty decide) {
        Duty.Task agenda = new Duty.Task(new Duty.Code("agenda", "PRINT"), "", null, "/demandes/ordre-du-jour");
        return decide.waits() ? decide.beginning(agenda) : decide;
    }
}
