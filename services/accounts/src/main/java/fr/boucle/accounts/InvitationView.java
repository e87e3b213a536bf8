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

/** The member, and the code while a password is still to be chosen. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationView(
        UUID memberId,
        UUID organisationId,
        SortedSet<String> roles,
        @Nullable String invitationCode,
        @Nullable Instant invitedUntil) {
    /** The answer that shows a code, once; nobody may keep it. */
    static HttpResponse<InvitationView> answer(HttpStatus status, Member member, Secret code) {
        InvitationView view = member instanceof Member.Invited invited
                ? new InvitationView(
                        member.id(),
                        member.organisationId(),
                        member.roles(),
                        code.text(),
                        invited.code().until())
                : new InvitationView(member.id(), member.organisationId(), member.roles(), null, null);
        return HttpResponse.<InvitationView>status(status).body(view).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
