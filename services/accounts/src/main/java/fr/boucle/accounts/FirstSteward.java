package fr.boucle.accounts;

import fr.boucle.messaging.EventJson;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a new territory begin: while there is no member at all, registers the organisation of a file and invites its first
 * steward. The code is written beside the file, readable by its owner only, and nowhere else.
 */
@Singleton
@Requires(property = "boucle.territory-file", pattern = ".+")
class FirstSteward implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(FirstSteward.class);

    private final RegisterOrganisation register;
    private final ApproveOrganisation approve;
    private final InviteMember invite;
    private final Members members;
    private final EventJson json;
    private final Path file;

    FirstSteward(
            RegisterOrganisation register,
            ApproveOrganisation approve,
            InviteMember invite,
            Members members,
            EventJson json,
            @Value("${boucle.territory-file}") String file) {
        this.register = register;
        this.approve = approve;
        this.invite = invite;
        this.members = members;
        this.json = json;
        this.file = Path.of(file);
    }

    /** The file. */
    @Serdeable
    record Territory(UUID id, RegisterOrganisation.Command organisation, String stewardEmail) {}

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (isThereAnybody()) {
            return;
        }
        try {
            begin(json.read(Files.readString(file), Territory.class));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the territory's file cannot be read, or the code not be written beside it", e);
        }
    }

    @Transactional(readOnly = true)
    boolean isThereAnybody() {
        return members.areAny();
    }

    private void begin(Territory territory) throws IOException {
        UUID id = Ids.next();
        Actor steward = new Actor(id, territory.id(), Set.of(Role.STEWARD));
        HttpResponse<?> _ = register.register(territory.id(), territory.organisation(), steward, null);
        HttpResponse<?> _ = approve.approve(territory.id(), steward, null);
        var command = new InviteMember.Command(territory.stewardEmail(), territory.id(), Set.of(Role.STEWARD), null);
        Secret invitation = invite.give(id, command, steward).code();
        Path code = Path.of(file + ".invitation");
        Files.deleteIfExists(code);
        Path own = Files.createFile(
                code, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        LOG.info("the first steward's invitation code is in {}", Files.writeString(own, invitation.text() + "\n"));
    }
}
