package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.organisation.Organisations;
import fr.boucle.redistribution.organisation.StructureContacts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The workshops that prepare what a structure was promised: who they are, where one comes, how they are reached. */
@Singleton
class Preparers {
    private final Organisations organisations;
    private final StructureContacts contacts;

    Preparers(Organisations organisations, StructureContacts contacts) {
        this.organisations = organisations;
        this.contacts = contacts;
    }

    /** A workshop; what nobody told of it is empty. */
    @Serdeable
    record Preparer(
            UUID workshopId,
            String name,
            String street,
            String town,
            @Nullable String phone,
            @Nullable String hoursInWords) {}

    /** Each once, in the order of the devices. */
    List<Preparer> of(List<HeldDevices.HeldDeviceView> held) {
        return held.stream()
                .map(HeldDevices.HeldDeviceView::workshopId)
                .distinct()
                .map(this::of)
                .toList();
    }

    private Preparer of(UUID workshop) {
        Optional<StructureContacts.Told> told = contacts.of(workshop);
        Organisations.Sender sender =
                organisations.sender(workshop).orElseGet(() -> new Organisations.Sender("", "", ""));
        return new Preparer(
                workshop,
                sender.name(),
                sender.street(),
                sender.town(),
                told.map(StructureContacts.Told::phone).orElse(null),
                told.map(StructureContacts.Told::hoursInWords).orElse(null));
    }
}
