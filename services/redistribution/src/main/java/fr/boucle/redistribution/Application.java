package fr.boucle.redistribution;

import fr.boucle.messaging.DeadLetters;
import fr.boucle.web.RunningPart;
import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

@OpenAPIDefinition(
        info =
                @Info(
                        title = "Boucle: redistribution",
                        version = "1",
                        description = "Requests of households, priority, decisions, stock, reservations, hand-overs."))
@OpenAPIInclude(classes = DeadLetters.class)
public class Application {
    public static void main(String[] args) {
        RunningPart.run("redistribution", Application.class, args);
    }
}
