package fr.boucle.donations.lot;

import fr.boucle.batches.Chooser;
import fr.boucle.donations.device.DeviceLists;
import fr.boucle.web.Actor;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Chooses many of an organisation's devices for an act, as they are chosen for a lot. */
@Singleton
class ChooseDevices implements Chooser<ChoiceCommand> {
    private final Choices choices;
    private final DeviceLists lists;

    ChooseDevices(Choices choices, DeviceLists lists) {
        this.choices = choices;
        this.lists = lists;
    }

    @Override
    public Class<ChoiceCommand> choice() {
        return ChoiceCommand.class;
    }

    @Override
    public Map<UUID, Long> states(List<UUID> subjects) {
        return lists.versions(subjects);
    }

    @Override
    public List<One> of(ChoiceCommand choice, Actor actor) {
        Choices.Chosen chosen = choices.of(choice, actor.organisation());
        List<One> all = new ArrayList<>();
        chosen.unknown().forEach(name -> all.add(One.unknown(name)));
        chosen.ambiguous().forEach(name -> all.add(One.ambiguous(name)));
        Map<UUID, String> codes = lists.codes(chosen.ids());
        chosen.ids().forEach(id -> all.add(One.of(id, codes.getOrDefault(id, ""))));
        return all;
    }
}
