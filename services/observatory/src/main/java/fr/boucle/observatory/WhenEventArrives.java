package fr.boucle.observatory;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.json.tree.JsonNode;
import java.util.function.Supplier;

/** The one reaction of the observatory, once for each type of {@link EventTypes}. */
final class WhenEventArrives implements Reaction<JsonNode> {
    private final EventType type;
    private final Supplier<View> view;

    WhenEventArrives(EventType type, Supplier<View> view) {
        this.type = type;
        this.view = view;
    }

    @Override
    public String on() {
        return type.type();
    }

    @Override
    public Class<JsonNode> event() {
        return JsonNode.class;
    }

    @Override
    public void handle(JsonNode event, Envelope envelope) {
        view.get().add(type, event, envelope);
    }

    /** Makes one of each row of the table, before the consumer asks which reactions there are; the framework calls it. */
    @ContextConfigurer
    public static final class ForEveryType implements ApplicationContextConfigurer {
        @Override
        public void configure(ApplicationContext beans) {
            for (EventType type : EventTypes.ALL) {
                beans.registerBeanDefinition(RuntimeBeanDefinition.builder(
                                WhenEventArrives.class,
                                () -> new WhenEventArrives(type, () -> beans.getBean(View.class)))
                        .named(type.type())
                        .singleton(true)
                        .build());
            }
        }
    }
}
