package fr.boucle.wasteregister.intake;

import fr.boucle.batches.Chooser;
import fr.boucle.wasteregister.item.ItemChoice;
import fr.boucle.wasteregister.item.ItemFilter;
import fr.boucle.web.Actor;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chooses many items of a site: one by one, by a filter, or by what is read from labels. */
@Singleton
class ChooseItems implements Chooser<ChooseItems.Choice> {
    private final ItemChoice choice;

    ChooseItems(ItemChoice choice) {
        this.choice = choice;
    }

    /**
     * Which items; all that is given adds up.
     *
     * @param names printed codes of devices or serial numbers of media
     * @param filter all that the list shows with it
     */
    @Serdeable
    record Choice(
            @Nullable @Size(max = MOST) List<UUID> items,
            @Nullable @Size(max = MOST) List<@NotBlank @Size(max = 100) String> names,
            @Nullable ItemFilter filter) {}

    @Override
    public Class<Choice> choice() {
        return Choice.class;
    }

    @Override
    public List<One> of(Choice asked, Actor actor) {
        ItemChoice.Chosen chosen = choice.of(actor.organisation(), asked.items(), asked.names(), asked.filter());
        if (chosen.more()) {
            throw Chooser.tooMany();
        }
        List<One> all = new ArrayList<>();
        chosen.unknown().forEach(name -> all.add(One.unknown(name)));
        chosen.items().forEach(item -> all.add(One.of(item.itemId(), item.name())));
        return all;
    }

    @Override
    public Map<UUID, ?> states(List<UUID> subjects) {
        return choice.places(subjects);
    }
}
