package fr.boucle.redistribution.letter;

import fr.boucle.redistribution.household.Households;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where a letter goes: to a household at what it left, to anybody else as it is known where it asked. */
@Singleton
class Addresses {
    private final Households households;
    private final Notifications notifications;
    private final List<Addressee> others;

    Addresses(Households households, Notifications notifications, List<Addressee> others) {
        this.households = households;
        this.notifications = notifications;
        this.others = others;
    }

    /**
     * An address.
     *
     * @param structure which helps the household, or is written to itself
     * @param gone whether nobody is there any more
     */
    record Address(
            String reference, Optional<UUID> structure, Optional<String> email, Optional<String> mobile, boolean gone) {
        @Override
        public String toString() {
            return "Address";
        }
    }

    Address of(UUID about) {
        return others.stream()
                .flatMap(one -> one.of(about).stream())
                .map(known -> new Address(
                        known.reference(),
                        Optional.of(known.structure()),
                        Optional.ofNullable(known.email()),
                        Optional.empty(),
                        false))
                .findFirst()
                .orElseGet(() -> ofHousehold(about));
    }

    private Address ofHousehold(UUID requestId) {
        Optional<Households.Sealed> household = households.open(requestId);
        return new Address(
                notifications.referenceOf(requestId).orElse(""),
                notifications.helpingOf(requestId).map(Notifications.Helping::organisationId),
                household.flatMap(told -> Optional.ofNullable(told.contact().email())),
                household
                        .flatMap(told -> Optional.ofNullable(told.contact().phone()))
                        .flatMap(TextMessenger::mobile),
                household.isEmpty());
    }
}
