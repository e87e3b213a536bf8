package fr.boucle.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;

/** Stops a suspended member or organisation at the door, whatever its token still says. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(beans = Suspensions.class)
@Order(SuspensionGate.AFTER_SECURITY)
class SuspensionGate {
    static final int AFTER_SECURITY = 39_260;

    static {
        if (AFTER_SECURITY <= ServerFilterPhase.SECURITY.order()) {
            throw new AssertionError("the gate must stand behind security: " + ServerFilterPhase.SECURITY.order());
        }
    }

    private final Suspensions suspensions;

    SuspensionGate(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(HttpRequest<?> request) {
        request.getUserPrincipal(Authentication.class)
                .map(ActorBinder::actor)
                .filter(suspensions::isSuspended)
                .ifPresent(_ -> {
                    throw new Refusal(
                            CommonRefusal.UNAUTHENTICATED,
                            "This account or its organisation is suspended; the territory's steward can lift it.");
                });
    }
}
