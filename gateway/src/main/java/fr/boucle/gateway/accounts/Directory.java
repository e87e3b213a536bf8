package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Unavailable;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of organisations, for pages whose service knows only their ids. Without accounts the pages stand, nameless. */
@Singleton
public class Directory {
    private final ServiceCalls calls;

    Directory(ServiceCalls calls) {
        this.calls = calls;
    }

    /** Starts reading the directory, beside the page's other calls. */
    public Later<Names> names(Visitor visitor) {
        return calls.later(() -> read(visitor));
    }

    private Names read(Visitor visitor) {
        try {
            List<Name> all = calls.list(visitor, Service.ACCOUNTS, "/organisation-names", Name.class);
            return new Names(all.stream().collect(Collectors.toMap(Name::id, Name::name, (one, _) -> one)));
        } catch (Unavailable | Refused nameless) {
            return new Names(Map.of());
        }
    }

    /** One of them. */
    @Serdeable
    record Name(String id, String name) {}

    /** Names by id. */
    public record Names(Map<String, String> byId) {
        public String of(@Nullable String id) {
            return id == null ? "" : byId.getOrDefault(id, "");
        }
    }
}
