package fr.boucle.web;

/** The token's claims beyond the registered ones ({@code sub} is the member, {@code roles} the roles). */
public final class TokenClaims {
    /** The one organisation the token names: a UUID. */
    public static final String ORGANISATION = "org";

    /** The session that the token goes back to, which its owner can end: a UUID. */
    public static final String SESSION = "sid";

    /** Who issues tokens: {@code iss}. */
    public static final String ISSUER = "boucle";

    /** For whom tokens are: {@code aud}. */
    public static final String AUDIENCE = "boucle";

    /** What tokens are, so that nothing else that accounts signs is taken for one: {@code typ} (RFC 9068). */
    public static final String TYPE = "at+jwt";

    private TokenClaims() {}
}
