package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;

/** What waits for the commission: the requests in the order of their points. */
@Singleton
class DeciderDuties extends Duties {
    DeciderDuties(ServiceCalls calls) {
        super(Role.DECIDER, new Duty.Task("Voir les demandes", null, "/demandes"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        return List.of(calls.later(() -> secondLooks(visitor)), calls.later(() -> agendaFirst(decidable(visitor))));
    }

    /** Those to which a device in stock is proposed, each told so that one knows what it is about; the others in one line. */
    private Duty decidable(Visitor visitor) {
        Later<ServiceCalls.Rows<Request>> without = calls.later(() -> calls.page(
                visitor, Service.REDISTRIBUTION, "/requests?state=WAITING&fitting=false&limit=1", Request.class));
        Duty decide = Duty.of(
                "Demandes à décider, un appareil convient",
                "/demandes",
                "/demandes?etat=WAITING&convient=true",
                calls.page(
                        visitor,
                        Service.REDISTRIBUTION,
                        "/requests?state=WAITING&fitting=true&limit=" + Duty.ASKED,
                        Request.class),
                DeciderDuties::line);
        ServiceCalls.Rows<Request> none = without.join();
        long others = none.total() == null ? none.rows().size() : none.total();
        return others == 0
                ? decide
                : decide.ending(new Duty.Task(
                                new Duty.Code("agenda", "NONE"), "", null, "/demandes?etat=WAITING&convient=false")
                        .noting(page -> page.n(others, "{0} demande", "{0} demandes")));
    }

    private static Duty.Task line(Request request) {
        BigDecimal score = request.score();
        Request.Fitting fitting = request.fitting();
        return new Duty.Task(
                        request.kindWanted() == null ? null : new Duty.Code("kind", request.kindWanted()),
                        request.reference(),
                        null,
                        "/demandes/" + Visitor.encoded(request.reference()))
                .noting(
                        page -> score == null ? "" : page.n(score, "{0} point", "{0} points"),
                        _ -> request.place(),
                        page -> fitting == null
                                ? ""
                                : page.t(
                                        "{0} {1} convient, {2} en stock",
                                        fitting.name(), fitting.code(), page.f().count(fitting.devices())));
    }

    /** The law's deadline runs; whoever refused does not look again. */
    private Duty secondLooks(Visitor visitor) {
        return Duty.of(
                "Refus à revoir par une autre personne",
                "/demandes",
                "/demandes?etat=IN_REVIEW&revoir=true",
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
