package fr.boucle.gateway.pages;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.session.Visitor;
import jakarta.inject.Singleton;

/** Calls of whoever is at the door, with from where they come: who guesses is stopped there, and nobody else is. */
@Singleton
public class PlacedCalls {
    private static final String FROM = "X-Forwarded-For";

    private final ServiceExchange services;

    PlacedCalls(ServiceExchange services) {
        this.services = services;
    }

    public void put(Visitor visitor, Service service, String path, Object body, String from) {
        services.exchange(
                visitor, service, services.writing(service, path, body, "PUT").header(FROM, from));
    }

    public void send(Visitor visitor, Service service, String path, Object body, String from) {
        services.exchange(
                visitor, service, services.writing(service, path, body, "POST").header(FROM, from));
    }
}
