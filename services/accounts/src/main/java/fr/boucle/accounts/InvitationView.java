package fr.boucle.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The member; while a password is still to be chosen, the address that a letter goes to, or else the code. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationView(
        UUID memberId,
        UUID organisationId,
        SortedSet<String> roles,
        @Nullable String sentTo,
        @Nullable String invitationCode,
        @Nullable Instant invitedUntil) {
    /** The answer to who invited; nobody may keep it: it may show a code, once. */
    static HttpResponse<InvitationView> answer(HttpStatus status, Member member, Secret code, boolean written) {
        return HttpResponse.<InvitationView>status(status)
                .body(of(member, code, written))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static InvitationView of(Member member, Secret code, boolean written) {
        UUID id = member.id();
        UUID organisation = member.organisationId();
        if (!(member instanceof Member.Invited invited)) {
            return new InvitationView(id, organisation, member.roles(), null, null, null);
        }
        String sentTo = written ? invited.email().value() : null;
        String shown = written ? null : code.text();
        Instant until = invited.code().until();
        return new InvitationView(id, organisation, member.roles(), sentTo, shown, until);
    }
}
