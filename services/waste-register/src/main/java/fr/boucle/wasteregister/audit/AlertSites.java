package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.delegation.Delegations;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.site.Organisations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose alerts are whose: what the sites are called, and what is for a reader to do. */
@Singleton
class AlertSites {
    private final Delegations delegations;
    private final Organisations organisations;

    AlertSites(Delegations delegations, Organisations organisations) {
        this.delegations = delegations;
        this.organisations = organisations;
    }

    /** What the own register waits for, and declaring what is lent for that. */
    List<AlertView> own(List<AlertView> found, Reader reader) {
        Set<UUID> declaring = delegations.declaredBy(reader.organisation(), reader.at());
        return found.stream()
                .filter(alert -> alert.isFor(reader.organisation(), declaring))
                .toList();
    }

    List<AlertView> named(List<AlertView> found) {
        Map<UUID, String> names = organisations.namesOf(found.stream()
                .flatMap(alert -> Stream.ofNullable(alert.organisationId()))
                .collect(Collectors.toSet()));
        return found.stream()
                .map(alert -> alert.organisationId() == null ? alert : alert.at(names.get(alert.organisationId())))
                .toList();
    }
}
