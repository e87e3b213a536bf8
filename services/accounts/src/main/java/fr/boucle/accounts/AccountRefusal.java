package fr.boucle.accounts;

import fr.boucle.web.RefusalType;
import io.micronaut.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** The ways in which accounts says no. */
public enum AccountRefusal implements RefusalType {
    IDENTIFIER_TAKEN("identifier-already-registered", HttpStatus.CONFLICT, "Another organisation has this identifier."),
    IDENTITY_FIXED("organisation-identity-fixed", HttpStatus.CONFLICT, "An approved organisation keeps its identity."),
    NOT_APPROVED("organisation-not-approved", HttpStatus.CONFLICT, "The organisation is not approved."),
    STATUS_LAPSED("status-lapsed", HttpStatus.CONFLICT, "A status is proven for the past only."),
    ROLE_NOT_FOR_KIND("role-not-for-kind", HttpStatus.CONFLICT, "This kind of organisation cannot give this role."),
    EMAIL_TAKEN("email-already-used", HttpStatus.CONFLICT, "Another member has this address."),
    MEMBER_ELSEWHERE("member-of-another-organisation", HttpStatus.CONFLICT, "A member keeps the organisation."),
    MEMBER_SUSPENDED("member-suspended", HttpStatus.CONFLICT, "This member is suspended for good."),
    AUDITOR_APART("auditor-apart", HttpStatus.CONFLICT, "The account of an auditor is nobody else's to change."),
    INVITATION_NOT_VALID("invitation-not-valid", HttpStatus.CONFLICT, "This invitation code opens nothing."),
    PASSWORD_CODE_NOT_VALID("password-code-not-valid", HttpStatus.CONFLICT, "This code chooses no password any more."),
    APPLICATION_NOT_OPEN("application-not-open", HttpStatus.CONFLICT, "This application is decided."),
    NO_LETTERS("no-letters", HttpStatus.CONFLICT, "This territory writes no letters by mail."),
    PASSWORD_WEAK(
            "password-too-weak",
            HttpStatus.UNPROCESSABLE_ENTITY,
            "This password is too easy to guess.",
            "CNIL, délibération 2022-100 du 21 juillet 2022"),
    PASSWORD_WRONG("password-wrong", HttpStatus.CONFLICT, "This is not your password."),
    SIGN_IN_FAILED("sign-in-failed", HttpStatus.UNAUTHORIZED, "This address and password open no session."),
    TOO_MANY_ATTEMPTS("too-many-attempts", HttpStatus.TOO_MANY_REQUESTS, "Too many attempts for this address."),
    SESSION_ENDED("session-ended", HttpStatus.UNAUTHORIZED, "This session has ended."),
    BUSY("sign-in-busy", HttpStatus.SERVICE_UNAVAILABLE, "Too many people sign in at this moment.");

    private final Words words;

    AccountRefusal(String slug, HttpStatus status, String title) {
        this(slug, status, title, null);
    }

    AccountRefusal(String slug, HttpStatus status, String title, @Nullable String law) {
        this.words = new Words(slug, status, title, law);
    }

    @Override
    public Words words() {
        return words;
    }
}
