package fr.boucle.web;

/** The token's claims beyond the registered ones ({@code sub} is the member, {@code roles} the roles). */
public final class Claims {
    /** The one organisation the token names: a UUID. */
    public static final String ORGANISATION = "org";

    /** Who issues tokens: {@code iss}. */
    public static final String ISSUER = "boucle";

    private Claims() {}
}
