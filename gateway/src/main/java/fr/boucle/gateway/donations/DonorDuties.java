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
        return List.of(
                calls.later(() -> Duty.of(
                        "Réservations à décider",
                        "/reservations",
                        "/reservations?etat=PENDING",
                        calls.page(
                                visitor, Service.DONATIONS, "/claims?state=PENDING&limit=" + Duty.ASKED, Claim.class),
                        claim -> new Duty.Task(
                                claim.title(), day(claim.expiresAt()), "/reservations/" + claim.claimId()))),
                calls.later(() -> Duty.of(
                        "Conventions à signer, ou appareils à remettre",
                        "/reservations",
                        "/reservations?etat=ACCEPTED",
                        calls.page(
                                visitor, Service.DONATIONS, "/claims?state=ACCEPTED&limit=" + Duty.ASKED, Claim.class),
                        claim -> new Duty.Task(
                                claim.title(),
                                day(claim.expiresAt()),
                                claim.conventionId() == null
                                        ? "/reservations/" + claim.claimId()
                                        : "/conventions/" + claim.conventionId()))),
                calls.later(() -> open(
                        calls.page(visitor, Service.DONATIONS, "/differences?limit=" + Duty.ASKED, Difference.class))),
                calls.later(() -> toFix(
                        calls.page(visitor, Service.DONATIONS, "/inventories?limit=" + Duty.ASKED, Inventory.class))));
    }

    private static Duty open(ServiceCalls.Rows<Difference> all) {
        List<Difference> open = all.rows().stream().filter(Difference::isOpen).toList();
        return Duty.of(
                "Écarts à expliquer",
                "/ecarts",
                "/ecarts",
                rows(open),
                difference -> new Duty.Task(
                        difference.printed(), day(difference.reportedAt()), "/ecarts/" + difference.deviceId()));
    }

    private static Duty toFix(ServiceCalls.Rows<Inventory> all) {
        List<Inventory> ready =
                all.rows().stream().filter(inventory -> inventory.is("READY")).toList();
        return Duty.of(
                "Inventaires lus, à relire puis à importer",
                "/inventaires",
                "/inventaires",
                rows(ready),
                inventory -> new Duty.Task(
                        Objects.requireNonNullElse(inventory.name(), ""),
                        day(inventory.createdAt()),
                        "/inventaires/" + inventory.id()));
    }
}
