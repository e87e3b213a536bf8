package fr.boucle.wasteregister;

import fr.boucle.batches.FollowBatches;
import fr.boucle.batches.OrderBatches;
import fr.boucle.messaging.DeadLetters;
import fr.boucle.web.RunningPart;
import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** The waste register as a process of its own. */
@OpenAPIDefinition(info = @Info(title = "Boucle: waste register", version = "1"))
@OpenAPIInclude(classes = {DeadLetters.class, FollowBatches.class, OrderBatches.class})
public final class Application {
    private Application() {}

    /** Starts it. */
    public static void main(String[] args) {
        RunningPart.run("waste-register", Application.class, args);
    }
}
