package fr.boucle.gateway.day;

import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service has waiting for one role. */
public abstract class Duties {
    protected final ServiceCalls calls;
    private final String role;
    private final Duty.Task begin;

    /**
     * Of one role.
     *
     * @param role whose
     * @param begin where an empty day leads on: the place one begins at, and what one does there
     * @param calls asks the services
     */
    protected Duties(String role, Duty.Task begin, ServiceCalls calls) {
        this.role = role;
        this.begin = begin;
        this.calls = calls;
    }

    /** Starts asking. */
    public abstract List<Later<Duty>> of(Visitor visitor);

    /** Whether they are this member's. */
    protected boolean serves(Member member) {
        return member.is(role);
    }

    final Duty.Task begin() {
        return begin;
    }

    /** Those of a whole list that wait. */
    protected static <T> ServiceCalls.Rows<T> rows(List<T> waiting) {
        return new ServiceCalls.Rows<>(waiting, "", null, false);
    }

    protected static @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : Formats.legalDay(instant);
    }
}
