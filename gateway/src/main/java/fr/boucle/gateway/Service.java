package fr.boucle.gateway;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The contexts behind the door, by the name they have in a path. */
public enum Service {
    ACCOUNTS,
    DONATIONS,
    REPAIRS,
    REDISTRIBUTION,
    WASTE_REGISTER,
    OBSERVATORY;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Service> of(String slug) {
        return Arrays.stream(values())
                .filter(service -> service.slug().equals(slug))
                .findFirst();
    }
}
