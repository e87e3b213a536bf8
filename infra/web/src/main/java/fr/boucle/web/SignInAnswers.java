package fr.boucle.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/** Says 401 (no valid token) and 403 (the role does not allow it) as problem documents. */
@Singleton
@Requires(property = RunningPart.CONTEXT)
@Replaces(DefaultAuthorizationExceptionHandler.class)
class SignInAnswers implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException exception) {
        if (exception.isForbidden()) {
            return Problem.answer(
                    request,
                    new Refusal(
                            CommonRefusal.FORBIDDEN,
                            "Sign in with a role that may do this; the documentation of the operation lists them."));
        }
        return Problem.answer(
                        request,
                        new Refusal(
                                CommonRefusal.UNAUTHENTICATED,
                                "Send Authorization: Bearer with a token of POST /api/accounts/sessions."))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
