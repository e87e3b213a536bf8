package fr.boucle.gateway.session;

import io.micronaut.core.annotation.AnnotationMetadataProvider;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.web.router.MethodBasedRouteMatch;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Lets a visitor through to a page that {@link Admits} them; sends others to sign in, or tells them it is not theirs. */
final class Admission {
    private Admission() {}

    /** Whom a page is for; nobody when it does not say. */
    static List<String> admitted(AnnotationMetadataProvider page) {
        return Arrays.asList(page.getAnnotationMetadata().stringValues(Admits.class));
    }

    /** Lets through whom the page is for; of whoever is to sign in first a typed form is read, to be kept, and nothing else is. */
    static void ask(Visitor visitor, AnnotationMetadataProvider page) {
        List<String> admitted = admitted(page);
        if (admitted.contains(Admits.EVERYONE)) {
            return;
        }
        if (visitor.member().isEmpty() && takesForm(page)) {
            visitor.signsInFirst();
            return;
        }
        Member member = visitor.signedIn();
        if (!admitted.contains(Admits.MEMBERS) && admitted.stream().noneMatch(member::is)) {
            throw new NotYours();
        }
    }

    /** A form with a file is not read of nobody: the file is the most of it. */
    private static boolean takesForm(AnnotationMetadataProvider page) {
        return page instanceof MethodBasedRouteMatch<?, ?> route
                && Stream.of(route.getArguments()).anyMatch(argument -> argument.getType() == Form.class)
                && Stream.of(route.getArguments())
                        .noneMatch(argument -> argument.getType() == CompletedFileUpload.class);
    }
}
