package fr.boucle.accounts;

import fr.boucle.messaging.DeadLetters;
import fr.boucle.web.RunningPart;
import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** The accounts service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Boucle: accounts",
                        version = "1",
                        description = "Organisations, members, invitations, sessions and the keys that verify tokens."))
@OpenAPIInclude(classes = DeadLetters.class)
public final class Application {
    private Application() {}

    /** Starts it. */
    public static void main(String[] args) {
        RunningPart.run("accounts", Application.class, args);
    }
}
