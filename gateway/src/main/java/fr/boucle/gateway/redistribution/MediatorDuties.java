package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.redistribution.AfterHandOver.OpenFollowUp;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What waits for a mediator: households that need help or come soon, questions to ask later, devices ready, requests that were put off. */
@Singleton
class MediatorDuties extends Duties {
    MediatorDuties(ServiceCalls calls) {
        super(Role.MEDIATOR, new Duty.Task("Ouvrir une demande pour un foyer", null, "/demandes/nouvelle"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        Later<List<OpenFollowUp>> asked =
                calls.later(() -> calls.list(visitor, Service.REDISTRIBUTION, "/open-follow-ups", OpenFollowUp.class));
        LocalDate today = Formats.legalDay(visitor.now());
        return List.of(
                calls.later(() -> followUps(
                        "Nouvelles à prendre des foyers",
                        "/affectations",
                        "nouvelles",
                        asked.join().stream().filter(one -> one.isAskedOn(today)))),
                calls.later(() -> followUps(
                        "Prochaines nouvelles à prendre",
                        "/affectations#suivi",
                        "prochaines",
                        asked.join().stream().filter(one -> !one.isAskedOn(today)))),
                calls.later(() -> troubles(visitor)),
                calls.later(() -> appointments(visitor)),
                calls.later(() -> Duty.of(
                        "Appareils prêts à remettre",
                        "/affectations",
                        "/affectations?etat=PREPARED&tri=expiresAt",
                        calls.page(
                                visitor,
                                Service.REDISTRIBUTION,
                                "/reservations?state=PREPARED&sort=expiresAt&limit=" + Duty.ASKED,
                                Reservation.class),
                        reservation -> new Duty.Task(
                                reservation.printed(),
                                day(reservation.expiresAt()),
                                "/affectations/" + reservation.reservationId()))),
                calls.later(() -> postponed(visitor)));
    }

    /** Those that are only coming are no number of the menu. */
    private static Duty followUps(String title, String place, String part, Stream<OpenFollowUp> asked) {
        return Duty.of(title, place, "/affectations/suivi#" + part, rows(asked.toList()), one -> new Duty.Task(
                        new Duty.Code("followup", Integer.toString(one.month())),
                        one.requestReference(),
                        one.askedOn(),
                        "/demandes/" + Visitor.encoded(one.requestReference()))
                .told(Duty.When.ON));
    }

    private Duty postponed(Visitor visitor) {
        return Duty.of(
                "Demandes reportées, auxquelles il manque quelque chose",
                "/demandes",
                "/demandes?etat=POSTPONED",
                calls.page(
                        visitor,
                        Service.REDISTRIBUTION,
                        "/requests?state=POSTPONED&limit=" + Duty.ASKED,
                        Request.class),
                request ->
                        new Duty.Task(request.reference(), null, "/demandes/" + Visitor.encoded(request.reference())));
    }

    private Duty troubles(Visitor visitor) {
        return Duty.of(
                "Foyers qui disent que quelque chose ne va pas",
                "/affectations",
                "/affectations/suivi#ennuis",
                rows(calls.list(visitor, Service.REDISTRIBUTION, "/troubles", ToldTrouble.class)),
                told -> new Duty.Task(
                                told.kind() == null ? null : new Duty.Code("trouble", told.kind()),
                                told.requestReference() == null ? "" : told.requestReference(),
                                day(told.toldAt()),
                                "/affectations/" + told.reservationId())
                        .told(Duty.When.SINCE));
    }

    private Duty appointments(Visitor visitor) {
        return Duty.of(
                "Rendez-vous à venir",
                "/affectations",
                "/creneaux?pris=true",
                calls.page(visitor, Service.REDISTRIBUTION, "/slots?taken=true&limit=" + Duty.ASKED, Slot.class),
                slot -> new Duty.Task(
                                slot.place() + ", " + slot.taken() + "/" + slot.places(),
                                day(slot.startsAt()),
                                "/affectations?creneau=" + slot.slotId())
                        .told(Duty.When.ON));
    }
}
