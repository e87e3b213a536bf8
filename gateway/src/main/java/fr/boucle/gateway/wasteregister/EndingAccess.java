package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.session.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Accesses to a register that are lent and end within a month: to renew, or to know that nobody reads any longer. */
final class EndingAccess {
    private static final Duration SOON = Duration.ofDays(30);

    private EndingAccess() {}

    static Duty of(ServiceCalls calls, Visitor visitor) {
        Instant soon = visitor.now().plus(SOON);
        String path = "/delegations?open=true&sort=validUntil&limit=" + Duty.ASKED;
        List<Access> ending = calls.list(visitor, Service.WASTE_REGISTER, path, Access.class).stream()
                .filter(access ->
                        access.validUntil() != null && access.validUntil().isBefore(soon))
                .toList();
        return Duty.of(
                "Accès prêtés qui finissent bientôt",
                "/registre",
                "/registre/acces?ouvert=true&tri=validUntil",
                new ServiceCalls.Rows<>(ending, "", null, false),
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
