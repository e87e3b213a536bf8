package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.day.Duties;
import fr.boucle.gateway.day.Duty;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** What waits for a donor's agent: claims to decide, conventions to sign and hand over, differences to explain, rows to fix. */
@Singleton
class DonorDuties extends Duties {
    DonorDuties(ServiceCalls calls) {
        super(Role.AGENT, new Duty.Task("Importer un inventaire", null, "/inventaires"), calls);
    }

    @Override
    public List<Later<Duty>> of(Visitor visitor) {
        ConventionTasks conventions = ConventionTasks.of(calls, visitor, ConventionLine.GIVING);
        return List.of(
                calls.later(() -> Duty.of(
                        "Réservations à décider",
                        "/reservations",
                        "/reservations?etat=PENDING",
                        calls.page(
                                visitor,
                                Service.DONATIONS,
                                "/claims?state=PENDING&sort=expiresAt&limit=" + Duty.ASKED,
                                Claim.class),
                        claim -> new Duty.Task(
                                claim.title(), day(claim.expiresAt()), "/reservations/" + claim.claimId()))),
                conventions.toSign(),
                conventions.toAnswer(),
                conventions.toMove("Appareils à remettre"),
                calls.later(() -> open(calls.page(
                        visitor,
                        Service.DONATIONS,
                        "/differences?open=true&sort=reportedAt&limit=" + Duty.ASKED,
                        Difference.class))),
                calls.later(() -> toImport(calls.page(
                        visitor,
                        Service.DONATIONS,
                        "/inventories?state=READY&sort=createdAt&limit=" + Duty.ASKED,
                        Inventory.class))),
                calls.later(() -> toFix(calls.page(
                        visitor,
                        Service.DONATIONS,
                        "/inventories?state=CONFIRMED&toFix=true&sort=createdAt&limit=" + Duty.ASKED,
                        Inventory.class))));
    }

    private static Duty open(ServiceCalls.Rows<Difference> open) {
        return Duty.of(
                "Écarts à expliquer", "/ecarts", "/ecarts?etat=true&tri=reportedAt", open, difference -> new Duty.Task(
                                difference.printed(), day(difference.reportedAt()), "/ecarts/" + difference.deviceId())
                        .told(Duty.When.SINCE));
    }

    private static Duty toImport(ServiceCalls.Rows<Inventory> ready) {
        return Duty.of(
                "Inventaires lus, à relire puis à importer",
                "/inventaires",
                "/inventaires?etat=READY&tri=createdAt",
                ready,
                inventory -> read(inventory, ""));
    }

    private static Duty toFix(ServiceCalls.Rows<Inventory> imported) {
        return Duty.of(
                "Inventaires importés, avec des lignes à corriger",
                "/inventaires",
                "/inventaires?etat=CONFIRMED&corriger=true&tri=createdAt",
                imported,
                inventory -> read(inventory, "?avis=TO_FIX"));
    }

    private static Duty.Task read(Inventory inventory, String rows) {
        Duty.Task task = new Duty.Task(
                        Objects.requireNonNullElse(inventory.name(), ""),
                        day(inventory.createdAt()),
                        "/inventaires/" + inventory.id() + rows)
                .told(Duty.When.SINCE);
        long left = inventory.rowsToFix();
        return left == 0 ? task : task.noting(page -> page.n(left, "{0} ligne à corriger", "{0} lignes à corriger"));
    }
}
