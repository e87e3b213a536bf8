package fr.boucle.messaging;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps, in every service, that a member is suspended. */
@Singleton
class WhenMemberSuspended implements Reaction<WhenMemberSuspended.MemberSuspended> {
    private final SuspendedSubjects subjects;

    WhenMemberSuspended(SuspendedSubjects subjects) {
        this.subjects = subjects;
    }

    @Serdeable
    record MemberSuspended(UUID memberId) {}

    @Override
    public String on() {
        return "fr.boucle.accounts.MemberSuspended.v1";
    }

    @Override
    public Class<MemberSuspended> event() {
        return MemberSuspended.class;
    }

    @Override
    public void handle(MemberSuspended event, Envelope envelope) {
        subjects.record(event.memberId(), envelope.sequence(), true, envelope.time());
    }
}
