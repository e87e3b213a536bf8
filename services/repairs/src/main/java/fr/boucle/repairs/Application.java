package fr.boucle.repairs;

import fr.boucle.batches.FollowBatches;
import fr.boucle.batches.OrderBatches;
import fr.boucle.messaging.DeadLetters;
import fr.boucle.web.RunningPart;
import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts the service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Boucle: repairs",
                        version = "1",
                        description =
                                "The workshop: intake, erasure, diagnosis, repair, grading, readiness, scrapping."))
@OpenAPIInclude(classes = {DeadLetters.class, FollowBatches.class, OrderBatches.class})
public final class Application {
    private Application() {}

    /**
     * Starts the service and stays.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        RunningPart.run("repairs", Application.class, args);
    }
}
