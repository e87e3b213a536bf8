package fr.boucle.gateway.pages;

import fr.boucle.gateway.Service;

/** A service did not answer, or broke while answering. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Service service;

    Unavailable(Service service, String reason) {
        super(service.slug() + ": " + reason, null, false, false);
        this.service = service;
    }

    public Service service() {
        return service;
    }
}
