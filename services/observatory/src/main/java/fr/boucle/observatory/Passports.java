package fr.boucle.observatory;

import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Puts a device's thread together: its own events, and those of what it belongs to. */
@Singleton
class Passports {
    private final Steps steps;
    private final Organisations organisations;

    Passports(Steps steps, Organisations organisations) {
        this.steps = steps;
        this.organisations = organisations;
    }

    /** Something whose events belong to the thread, from a hop on. */
    private record Subject(UUID id, int life, int hop) {
        Subject linked(ThreadLink link) {
            int earlier = link.kind() == LinkKind.FORMER ? life - 1 : life;
            return new Subject(link.subjectId(), earlier, link.hop() == null ? hop : link.hop());
        }
    }

    DeviceLife life(UUID device) {
        List<Step> all = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(Set.of(device));
        Deque<Subject> next = new ArrayDeque<>(List.of(new Subject(device, 0, 0)));
        while (!next.isEmpty()) {
            Subject subject = next.remove();
            steps.of(subject.id()).forEach(row -> all.add(steps.step(row, subject.life(), subject.hop())));
            for (ThreadLink link : steps.linkedTo(subject.id())) {
                if (seen.add(link.subjectId())) {
                    next.add(subject.linked(link));
                }
            }
        }
        return DeviceLife.of(device, all);
    }

    Names names() {
        return new Names(organisations);
    }

    /** The passport as somebody who is signed in may read it. */
    PassportView passport(DeviceRow device, Actor reader) {
        Names names = names();
        DeviceLife life = life(device.deviceId());
        return PassportViewBuilder.stagedBuilder()
                .deviceId(device.deviceId())
                .code(device.code())
                .kind(device.kind())
                .manufacturer(device.manufacturer())
                .model(device.model())
                .place(life.place().map(Place::word).orElse(null))
                .status(ProductStatus.of(life))
                .endedAt(LifeEnd.of(life).orElse(null))
                .hop(device.hop())
                .steps(life.stages().stream()
                        .map(stage -> step(stage, reader, names))
                        .toList())
                .build();
    }

    private PassportView.PassportStep step(DeviceLife.Stage stage, Actor reader, Names names) {
        Step step = stage.step();
        return PassportViewPassportStepBuilder.stagedBuilder()
                .hop(step.hop())
                .sequence(step.sequence())
                .at(step.at())
                .context(step.type().context())
                .event(step.type().name())
                .place(stage.moved().map(Place::word).orElse(null))
                .organisationId(step.organisationId())
                .organisationName(names.of(step.organisationId()).orElse(null))
                .subjectId(step.type().context().equals("redistribution") ? null : step.subject())
                .facts(step.told(isDue(step, reader) ? _ -> true : Fact::isOpen))
                .build();
    }

    /** What is closed of a step is for whoever did it, and for those who watch over the whole. */
    private static boolean isDue(Step step, Actor reader) {
        return reader.organisation().equals(step.organisationId())
                || reader.is(Role.AUDITOR)
                || reader.is(Role.STEWARD);
    }
}
