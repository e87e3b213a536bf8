package fr.boucle.repairs.twin;

import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.FormerMedia;
import fr.boucle.repairs.device.MachineEvidence;
import fr.boucle.repairs.device.MachineKeys;
import fr.boucle.repairs.device.TwinAnswer;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pairs of files that may be of one machine, across all workshops, and what became of each. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Twins {
    private final MachineKeys keys;
    private final TwinAnswerRows answers;
    private final Devices devices;
    private final InstantSource clock;

    Twins(MachineKeys keys, TwinAnswerRows answers, Devices devices, InstantSource clock) {
        this.keys = keys;
        this.answers = answers;
        this.devices = devices;
        this.clock = clock;
    }

    /** Whether a question about this device is open: for the workshop that holds it, or for the one that has it on paper. */
    public boolean isAsked(Device device) {
        return of(device).stream().anyMatch(twin -> twin.isOpen() || twin.isAwaited());
    }

    /** Those of some devices about which a question is open. */
    public Set<UUID> asked(List<Device> some) {
        Set<UUID> sharing = keys.sharing(
                some.stream().map(device -> device.file().deviceId()).toList());
        return some.stream()
                .filter(device -> sharing.contains(device.file().deviceId()) && isAsked(device))
                .map(device -> device.file().deviceId())
                .collect(Collectors.toSet());
    }

    /** What a workshop is told of the other files that may be of its device's machine. */
    public List<TwinView> views(Device mine) {
        return of(mine).stream().map(TwinView::of).toList();
    }

    /** The closed files with whose thread a device goes on, the nearest first, as a workshop may know them. */
    public List<FormerFile> formers(Device device, UUID workshop) {
        List<FormerFile> formers = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(Set.of(device.file().deviceId()));
        Deque<Device> open = new ArrayDeque<>(List.of(device));
        while (!open.isEmpty()) {
            for (Twin twin : of(open.remove())) {
                DeviceFile file = twin.other().file();
                if (twin.isOtherFormer() && seen.add(file.deviceId())) {
                    formers.add(file.organisationId().equals(workshop) ? new FormerFile(file) : FormerFile.ELSEWHERE);
                    open.add(twin.other());
                }
            }
        }
        return List.copyOf(formers);
    }

    private List<Twin> of(Device mine) {
        UUID id = mine.file().deviceId();
        Map<UUID, Set<MachineEvidence>> sharing = keys.sharing(id);
        List<TwinAnswerRows.Answered> said = sharing.isEmpty() ? List.of() : answers.about(id);
        return sharing.entrySet().stream()
                .flatMap(one -> devices.anywhere(one.getKey()).stream()
                        .map(other -> new Twin(
                                mine,
                                other,
                                one.getValue(),
                                answer(said, id, one.getKey()),
                                answer(said, one.getKey(), id))))
                .filter(Twin::isAsked)
                .toList();
    }

    /** Keeps what somebody says of a pair, in the journal of both, and joins or parts the files where that follows. */
    void answer(UUID id, UUID twinId, Actor actor, TwinAnswer said, @Nullable String note) {
        UUID otherId =
                required(devices.get(id, actor).device(), twinId).other().file().deviceId();
        Stream.of(id, otherId).sorted(Devices.ORDER).forEach(one -> {
            devices.react(one, actor.signature(), _ -> List.of());
        });
        Twin twin = required(devices.get(id, actor).device(), twinId);
        if (twin.isJoined() ? said != TwinAnswer.DIFFERENT : twin.answer() == said) {
            return;
        }
        Instant now = clock.instant();
        TwinPolicy.Facts facts = new TwinPolicy.Facts(twin, said);
        TwinPolicy.check(facts);
        BenchEvent.TwinAnswered answered = new BenchEvent.TwinAnswered(twinId, said, note, now);
        devices.change(id, actor, null, _ -> List.of(answered));
        answers.answer(id, otherId, actor.organisation(), said.name(), now);
        if (twin.isAtOneWorkshop()) {
            answers.answer(otherId, id, actor.organisation(), said.name(), now);
        }
        if (!facts.same()) {
            part(twin, actor.signature(), now);
        }
        if (facts.same() && isAgreed(facts)) {
            join(facts, actor.signature(), now);
        }
    }

    /** Nobody is asked for a machine that has left; who has it on paper says himself that it has gone. */
    private static boolean isAgreed(TwinPolicy.Facts facts) {
        Twin twin = facts.twin();
        TwinAnswer needed = facts.said() == TwinAnswer.SAME_HERE ? TwinAnswer.SAME_GONE : TwinAnswer.SAME_HERE;
        return twin.isAtOneWorkshop() || facts.gone() instanceof Device.Delivered || twin.otherAnswer() == needed;
    }

    private void join(TwinPolicy.Facts facts, String actor, Instant now) {
        DeviceFile here = facts.here().file();
        DeviceFile gone = facts.gone().file();
        devices.react(gone.deviceId(), actor, _ -> List.of(new BenchEvent.BecameFormer(here.deviceId(), now)));
        devices.react(here.deviceId(), actor, device -> Stream.concat(
                        Stream.of(new DeviceEvent.MachineRecognised(
                                here.deviceId(),
                                gone.deviceId(),
                                here.organisationId(),
                                facts.twin().evidence().stream().sorted().toList(),
                                now)),
                        FormerMedia.asked(device, gone, now).stream())
                .toList());
        devices.alsoLabelled(here, gone.origin().code());
    }

    /** Parts what was joined, here or at their donor's: whoever goes on with one thread learns that they are two. */
    private void part(Twin twin, String actor, Instant now) {
        twin.goesOn()
                .map(here -> twin.besides(here).deviceId())
                .ifPresent(gone -> devices.react(gone, actor, _ -> List.of(new BenchEvent.BecameItself(now))));
        Stream.concat(twin.goesOn().stream(), twin.laterByItsDonor().stream())
                .collect(Collectors.toMap(DeviceFile::deviceId, Function.identity(), (one, _) -> one))
                .values()
                .forEach(later -> {
                    UUID former = twin.besides(later).deviceId();
                    DeviceEvent parted =
                            new DeviceEvent.MachinesParted(later.deviceId(), former, later.organisationId(), now);
                    devices.react(later.deviceId(), actor, _ -> List.of(parted));
                });
    }

    private Twin required(Device mine, UUID twinId) {
        return of(mine).stream()
                .filter(twin -> twin.id().equals(twinId))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND, "No other file asks about this machine; read /twins of it again."));
    }

    private static @Nullable TwinAnswer answer(List<TwinAnswerRows.Answered> said, UUID id, UUID other) {
        return said.stream()
                .filter(one -> one.deviceId().equals(id) && one.otherId().equals(other))
                .map(one -> TwinAnswer.valueOf(one.answer()))
                .findFirst()
                .orElse(null);
    }
}
