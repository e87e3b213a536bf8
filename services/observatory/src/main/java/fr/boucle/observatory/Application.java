package fr.boucle.observatory;

import fr.boucle.messaging.DeadLetters;
import fr.boucle.web.RunningPart;
import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** The observatory service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Boucle: observatory",
                        version = "1",
                        description = "Device passports, indicators and open data, rebuilt from the event log."))
@OpenAPIInclude(classes = DeadLetters.class)
public final class Application {
    private Application() {}

    /** Starts it. */
    public static void main(String[] args) {
        RunningPart.run("observatory", Application.class, args);
    }
}
