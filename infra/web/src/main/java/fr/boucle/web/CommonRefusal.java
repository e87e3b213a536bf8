package fr.boucle.web;

import io.micronaut.http.HttpStatus;

/** The refusals that every door has. */
public enum CommonRefusal implements RefusalType {
    /** The body, a parameter or a header cannot be read as what it should be. */
    MALFORMED("malformed-request", HttpStatus.BAD_REQUEST, "The request cannot be read."),
    /** A field was read and its value is not allowed. */
    INVALID("invalid-fields", HttpStatus.UNPROCESSABLE_ENTITY, "Some fields are not valid."),
    /** No token, or one that is expired, forged or withdrawn. */
    UNAUTHENTICATED(
            "sign-in-required", HttpStatus.UNAUTHORIZED, "Sign in first: the token is absent, expired or not ours."),
    /** A valid token without the role. */
    FORBIDDEN("role-not-allowed", HttpStatus.FORBIDDEN, "Your role does not allow this."),
    /** Not there, or another organisation's. */
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "There is nothing here for you."),
    /** The version the request was made on is no longer the newest. */
    STALE("stale-version", HttpStatus.PRECONDITION_FAILED, "Someone changed this meanwhile."),
    /** A change that needs the version it was made on came without it. */
    VERSION_REQUIRED("version-required", HttpStatus.PRECONDITION_REQUIRED, "Say which version you change."),
    /** A repeatable post came without its key. */
    KEY_REQUIRED("idempotency-key-required", HttpStatus.BAD_REQUEST, "This post needs an Idempotency-Key."),
    /** A key was used before for another request. */
    KEY_REUSED(
            "idempotency-key-reused",
            HttpStatus.UNPROCESSABLE_ENTITY,
            "This Idempotency-Key was used for another request."),
    /** More bytes than the operation takes. */
    TOO_LARGE("body-too-large", HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too large."),
    /** A part this one needs does not answer. */
    UNAVAILABLE(
            "temporarily-unavailable", HttpStatus.SERVICE_UNAVAILABLE, "A part that this needs does not answer now.");

    private final Words words;

    CommonRefusal(String slug, HttpStatus status, String title) {
        this.words = new Words(slug, status, title);
    }

    @Override
    public Words words() {
        return words;
    }
}
