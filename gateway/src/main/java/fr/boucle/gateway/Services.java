package fr.boucle.gateway;

import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where each service answers. */
@Singleton
public class Services {
    private final Map<Service, URI> addresses;

    Services(Environment environment) {
        addresses = Stream.of(Service.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), service -> address(environment, service)));
    }

    /** The address of a path of a service; the path is taken as it is, already encoded. */
    public URI at(Service service, String rawPath) {
        return URI.create(addresses.get(service) + rawPath);
    }

    private static URI address(Environment environment, Service service) {
        String address = environment.getRequiredProperty("boucle.services." + service.slug(), String.class);
        return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }
}
