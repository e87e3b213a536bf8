package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.Visitor;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of an address. */
public final class Query {
    private Query() {}

    /** What stands behind the question mark. */
    public static String of(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + Visitor.encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }
}
