package fr.boucle.accounts;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Who comes and goes, in the journal of their account. */
@Singleton
class AccessJournal {
    private final Journal journal;
    private final Members members;
    private final Told told;
    private final ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor();

    AccessJournal(Journal journal, Members members, Told told) {
        this.journal = journal;
        this.members = members;
        this.told = told;
    }

    /** Before whoever comes or goes has the answer. */
    @Transactional
    void note(UUID member, Noted what) {
        members.find(member).ifPresent(oneself -> journal.note(oneself, what));
    }

    /** Somebody signed in; from a place that their account does not know, unless it is their first, they are told. */
    @Transactional
    void signedIn(UUID member, boolean knownPlace) {
        if (!knownPlace && journal.has(member, Noted.SIGNED_IN)) {
            told.tell(member, Told.About.SIGNED_IN);
        }
        note(member, Noted.SIGNED_IN);
    }

    /** Beside the answer: whether somebody has an account must not show in how long a refusal takes. */
    void refused(UUID member) {
        aside.execute(() -> note(member, Noted.SIGN_IN_REFUSED));
    }

    /** What is under way is written before the service ends. */
    @PreDestroy
    void close() {
        aside.close();
    }
}
