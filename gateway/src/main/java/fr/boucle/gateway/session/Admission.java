package fr.boucle.gateway.session;

import io.micronaut.core.annotation.AnnotationMetadataProvider;
import java.util.Arrays;
import java.util.List;

/** Lets a visitor through to a page that {@link Admits} them; sends others to sign in, or tells them it is not theirs. */
final class Admission {
    private Admission() {}

    /** Whom a page is for; nobody when it does not say. */
    static List<String> admitted(AnnotationMetadataProvider page) {
        return Arrays.asList(page.getAnnotationMetadata().stringValues(Admits.class));
    }

    static void ask(Visitor visitor, AnnotationMetadataProvider page) {
        List<String> admitted = admitted(page);
        if (admitted.contains(Admits.EVERYONE)) {
            return;
        }
        Member member = visitor.signedIn();
        if (!admitted.contains(Admits.MEMBERS) && admitted.stream().noneMatch(member::is)) {
            throw new NotYours();
        }
    }
}
