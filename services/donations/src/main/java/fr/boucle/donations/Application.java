package fr.boucle.donations;

import fr.boucle.batches.FollowBatches;
import fr.boucle.batches.OrderBatches;
import fr.boucle.messaging.DeadLetters;
import fr.boucle.web.RunningPart;
import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts the donations service. */
@OpenAPIDefinition(info = @Info(title = "Boucle: donations", version = "1"))
@OpenAPIInclude(classes = {DeadLetters.class, FollowBatches.class, OrderBatches.class})
public class Application {
    private Application() {}

    /**
     * Starts the service and stays.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        RunningPart.run("donations", Application.class, args);
    }
}
