package fr.boucle.redistribution.endowment;

import fr.boucle.persistence.Listings;
import fr.boucle.redistribution.organisation.Organisations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What structures asked for, with who asks and how far it is. */
@Singleton
class EndowmentViews {
    private final Endowments endowments;
    private final HeldDevices devices;
    private final Organisations organisations;

    EndowmentViews(Endowments endowments, HeldDevices devices, Organisations organisations) {
        this.endowments = endowments;
        this.devices = devices;
        this.organisations = organisations;
    }

    List<EndowmentView> of(List<UUID> ids) {
        Map<UUID, List<HeldDevices.HeldDeviceView>> held = devices.of(ids);
        return Listings.inOrder(ids, endowments.all(ids), Endowments.Found::id).stream()
                .map(one -> of(one, held.getOrDefault(one.id(), List.of())))
                .toList();
    }

    EndowmentView of(Endowments.Found found, List<HeldDevices.HeldDeviceView> held) {
        Wish wish = found.wish();
        return new EndowmentView(
                wish.reference(),
                found.state(),
                new EndowmentView.Asker(
                        wish.organisation(),
                        organisations
                                .sender(wish.organisation())
                                .map(Organisations.Sender::name)
                                .orElse(""),
                        wish.purpose().place(),
                        wish.purpose().communeCode(),
                        wish.purpose().keptMonths()),
                wish.wanted().list(),
                found.endowment().granted().list(),
                EndowmentView.Held.of(held),
                wish.askedAt(),
                found.since(),
                found.dueOn());
    }
}
