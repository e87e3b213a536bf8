package fr.boucle.batches;

import fr.boucle.web.Actor;
import fr.boucle.web.BrokenBound;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The acts on many that a service has, with what is written to order one. */
@Singleton
@Requires(beans = Chooser.class)
class Acts {
    private final List<BatchedAct<?>> all;
    private final Chooser<?> chooser;
    private final JsonMapper json;
    private final Validator validator;

    Acts(List<BatchedAct<?>> all, Chooser<?> chooser, JsonMapper json, Validator validator) {
        this.all = all;
        this.chooser = chooser;
        this.json = json;
        this.validator = validator;
    }

    /** The act of this name, with its terms as they are kept; refused where the actor may not do it or they say nothing. */
    String kept(String act, Map<String, Object> terms, Actor actor) {
        BatchedAct<?> found = named(act);
        if (!actor.is(found.role())) {
            throw new Refusal(CommonRefusal.FORBIDDEN, "It takes the role " + found.role() + ".");
        }
        String kept = write(terms);
        check(found, kept);
        return kept;
    }

    private <T> void check(BatchedAct<T> act, String terms) {
        act.check(read(terms, act.terms(), "/terms"));
    }

    /** What is done to one of them. */
    Deed deed(String act, String terms, Actor actor) {
        return deed(named(act), terms, actor);
    }

    private <T> Deed deed(BatchedAct<T> act, String terms, Actor actor) {
        return new Deed(act.deed(read(terms, act.terms(), "/terms"), actor), act::note, chooser::states);
    }

    /** What a choice means. */
    List<Chooser.One> chosen(Map<String, Object> choice, Actor actor) {
        return chosen(chooser, choice, actor);
    }

    private <C> List<Chooser.One> chosen(Chooser<C> by, Map<String, Object> choice, Actor actor) {
        return by.of(read(write(choice), by.choice(), "/choice"), actor);
    }

    String write(Object what) {
        try {
            return json.writeValueAsString(what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BatchedAct<?> named(String name) {
        return all.stream()
                .filter(act -> act.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "/act",
                        "is one of "
                                + all.stream().map(BatchedAct::name).sorted().toList()));
    }

    private <T> T read(String text, Class<T> type, String at) {
        T read;
        try {
            read = json.readValue(text, Argument.of(type));
        } catch (IOException e) {
            throw invalid(at, "cannot be read: " + e.getMessage());
        }
        List<Refusal.FieldFault> faults = validator.validate(read).stream()
                .map(one -> new Refusal.FieldFault(at + BrokenBound.pointer(one), BrokenBound.said(one)))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(CommonRefusal.INVALID, "Correct what is named.", faults);
        }
        return read;
    }

    private static Refusal invalid(String at, String sentence) {
        return new Refusal(CommonRefusal.INVALID, at + " " + sentence, List.of(new Refusal.FieldFault(at, sentence)));
    }
}
