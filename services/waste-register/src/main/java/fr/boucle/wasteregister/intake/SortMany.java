package fr.boucle.wasteregister.intake;

import fr.boucle.batches.BatchedAct;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;

/** Many items go under another code at once. */
@Singleton
class SortMany implements BatchedAct<SortItem.Command> {
    private final SortItem sort;

    SortMany(SortItem sort) {
        this.sort = sort;
    }

    @Override
    public String name() {
        return "classification";
    }

    @Override
    public String role() {
        return Role.KEEPER;
    }

    @Override
    public Class<SortItem.Command> terms() {
        return SortItem.Command.class;
    }

    @Override
    public void check(SortItem.Command terms) {
        String _ = sort.checkedCode(terms.wasteCode());
    }

    @Override
    public Consumer<UUID> deed(SortItem.Command terms, Actor actor) {
        return item -> {
            Object _ = sort.sort(item, terms, actor);
        };
    }
}
