package fr.boucle.gateway.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the fields of a form are in what a service is sent. */
final class FormFields {
    private final Map<String, String> byPlace = new HashMap<>();

    void add(Map<String, String> fields) {
        byPlace.putAll(fields);
    }

    /** The field of a pointer or a slug; of an item of a list, the field that all its items are typed in. */
    Optional<String> of(String place) {
        String any = place.replaceAll("/\\d+(?=/|$)", "/*");
        return Stream.of(place, any, any.replaceAll("/\\*$", ""))
                .flatMap(one -> Optional.ofNullable(byPlace.get(one)).stream())
                .findFirst();
    }
}
