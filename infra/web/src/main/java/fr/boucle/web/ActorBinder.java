package fr.boucle.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Binds an {@link Actor} parameter from the verified token. */
@Singleton
class ActorBinder implements TypedRequestArgumentBinder<Actor> {
    @Override
    public Argument<Actor> argumentType() {
        return Argument.of(Actor.class);
    }

    @Override
    public BindingResult<Actor> bind(ArgumentConversionContext<Actor> context, HttpRequest<?> source) {
        Optional<Actor> actor = source.getUserPrincipal(Authentication.class).map(ActorBinder::actor);
        return () -> actor;
    }

    static Actor actor(Authentication authentication) {
        return new Actor(
                UUID.fromString(authentication.getName()),
                UUID.fromString(String.valueOf(authentication.getAttributes().get(TokenClaims.ORGANISATION))),
                Set.copyOf(authentication.getRoles()));
    }
}
