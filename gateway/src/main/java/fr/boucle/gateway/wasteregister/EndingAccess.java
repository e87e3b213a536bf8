package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.session.Visitor;
import java.time.Instant;
import java.time.LocalDate;

/** Accesses to a register that are lent and end within a month: to renew, or to know that nobody reads any longer. */
final class EndingAccess {
    private static final int SOON = 30;

    private EndingAccess() {}

    static Duty of(ServiceCalls calls, Visitor visitor) {
        LocalDate soon = Formats.legalDay(visitor.now()).plusDays(SOON);
        String path = "/delegations?open=true&sort=validUntil&to=" + soon + "&limit=" + Duty.ASKED;
        return Duty.of(
                "Accès prêtés qui finissent bientôt",
                "/registre",
                "/registre/acces?ouvert=true&avant=" + soon + "&tri=validUntil",
                calls.page(visitor, Service.WASTE_REGISTER, path, Access.class),
                EndingAccess::line);
    }

    private static Duty.Task line(Access access) {
        Instant until = access.validUntil();
        Duty.Task task = new Duty.Task(
                access.reader(), until == null ? null : Formats.legalDay(until), "/registre/acces?ouvert=true");
        String owner = access.ownerName();
        return owner == null || owner.isBlank() ? task : task.noting(page -> page.t("registre : {0}", owner));
    }
}
