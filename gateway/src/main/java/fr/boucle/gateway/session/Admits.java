package fr.boucle.gateway.session;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whom a page is for: one of the roles is enough. {@link Visits} asks before the page is drawn or acts; a page that declares
 * nothing is for nobody. On a method it replaces what its class declares.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Admits {
    /** Whoever comes, signed in or not. */
    String EVERYONE = "everyone";

    /** Whoever signed in, whatever their roles. */
    String MEMBERS = "members";

    /** Roles, or one of the two words above. */
    String[] value();
}
