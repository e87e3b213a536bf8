package fr.boucle.gateway.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The fields, besides the token, that a {@link Form} reads of a form which sends a file; the file is an argument of its own. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Texts {
    /** The names of the fields. */
    String[] value();
}
