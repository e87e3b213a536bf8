package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.accounts.Directory;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Visitor;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reservations as a person works on them: what waits for a decision first, then the newest. */
@Singleton
class ClaimList {
    private static final int WAITING = 5;
    private static final int NEWEST = 9;

    private final ServiceCalls calls;
    private final Directory directory;

    ClaimList(ServiceCalls calls, Directory directory) {
        this.calls = calls;
        this.directory = directory;
    }

    /** The reservations, the names in them, and after which one there are older ones: empty where there are none. */
    record Shown(List<Claim> claims, String older, Directory.Names names) {}

    Shown of(Visitor visitor) {
        String after = visitor.asked("apres")
                .map(id -> "&after=" + Visitor.encoded(id))
                .orElse("");
        Later<List<Claim>> waiting = calls.later(() -> after.isEmpty()
                ? calls.list(visitor, Service.DONATIONS, "/claims?state=PENDING&limit=" + WAITING, Claim.class)
                : List.of());
        Later<ServiceCalls.Rows<Claim>> newest = calls.later(
                () -> calls.page(visitor, Service.DONATIONS, "/claims?limit=" + NEWEST + after, Claim.class));
        Later<Directory.Names> names = directory.names(visitor);
        List<Claim> rows = newest.join().rows();
        String older = newest.join().more() ? rows.getLast().claimId() : "";
        return new Shown(together(waiting.join(), rows), older, names.join());
    }

    private static List<Claim> together(List<Claim> first, List<Claim> then) {
        Map<String, Claim> all = new LinkedHashMap<>();
        Stream.concat(first.stream(), then.stream()).forEach(claim -> all.putIfAbsent(claim.claimId(), claim));
        return List.copyOf(all.values());
    }
}
