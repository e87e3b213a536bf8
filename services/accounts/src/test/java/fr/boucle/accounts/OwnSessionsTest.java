package fr.boucle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.TestClock;
import fr.boucle.testkit.Tokens;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Role;
import fr.boucle.web.TokenClaims;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person sees and ends of the own sessions. */
class OwnSessionsTest {
    private static final String SESSIONS = "/api/accounts/sessions";

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void one_s_own_sessions_are_listed_with_the_one_that_asks_marked() throws ParseException {
        A.Person person = person();
        Answer first = person.signsIn().expect(201);
        TestClock.advance(Duration.ofMinutes(5));
        Answer second = person.signsIn().expect(201);
        TestClock.advance(Duration.ofMinutes(1));
        Answer renewed = A.refresh(first.at("/refreshToken")).expect(201);
        assertThat(id(renewed)).as("the same session under new tokens").isEqualTo(id(first));
        Answer list = as(person, second).get(SESSIONS).expect(200);
        assertThat(list.json()).hasSize(2);
        assertThat(list.at("/0/id")).as("the first was used last").isEqualTo(id(first));
        assertThat(list.at("/0/current")).isEqualTo("false");
        assertThat(list.at("/1/id")).isEqualTo(id(second));
        assertThat(list.at("/1/current")).isEqualTo("true");
        assertThat(Duration.between(Instant.parse(list.at("/0/openedAt")), Instant.parse(list.at("/0/lastSeenAt"))))
                .isBetween(Duration.ofMinutes(6), Duration.ofMinutes(7));
        assertThat(list.header("Cache-Control")).hasValue("no-store");
        TestClock.advance(Duration.ofHours(12).minusSeconds(30));
        assertThat(as(person, second).get(SESSIONS).expect(200).json())
                .as("twelve idle hours end a session by themselves")
                .singleElement()
                .extracting(row -> row.at("/id").asText())
                .isEqualTo(id(first));
    }

    @Test
    void a_session_is_ended_from_another_and_nobody_else_s_is() throws ParseException {
        A.Person person = person();
        A.Person other = A.active(person.organisation(), "mediator");
        Answer lost = person.signsIn().expect(201);
        Answer kept = person.signsIn().expect(201);
        String end = SESSIONS + "/" + id(lost) + "/end";
        Answer _ = as(other, other.signsIn().expect(201)).put(end).expectProblem(404, "not-found");
        Answer _ = as(person, kept).put(SESSIONS + "/" + Ids.next() + "/end").expectProblem(404, "not-found");
        for (int i = 0; i < 2; i++) {
            Answer _ = as(person, kept).put(end).expect(204);
        }
        Answer _ = A.refresh(lost.at("/refreshToken")).expectProblem(401, "session-ended");
        assertThat(as(person, kept).get(SESSIONS).expect(200).json()).hasSize(1);
        Answer _ = A.refresh(kept.at("/refreshToken")).expect(201);
        assertThat(acts(person)).as("noted once").endsWith("SessionsEnded").containsOnlyOnce("SessionsEnded");
    }

    @Test
    void all_end_at_once_and_only_one_s_own() throws ParseException {
        A.Person person = person();
        A.Person other = A.active(person.organisation(), "mediator");
        Answer here = person.signsIn().expect(201);
        Answer there = person.signsIn().expect(201);
        Answer others = other.signsIn().expect(201);
        Answer _ = as(person, here).put(SESSIONS + "/end-all").expect(204);
        Answer _ = A.refresh(here.at("/refreshToken")).expectProblem(401, "session-ended");
        Answer _ = A.refresh(there.at("/refreshToken")).expectProblem(401, "session-ended");
        Answer _ = A.refresh(others.at("/refreshToken")).expect(201);
        assertThat(acts(person)).contains("SessionsEnded");
        assertThat(acts(other)).doesNotContain("SessionsEnded");
        Answer _ = A.nobody().get(SESSIONS).expectProblem(401, "sign-in-required");
        Answer _ = A.nobody().put(SESSIONS + "/end-all").expectProblem(401, "sign-in-required");
    }

    private static A.Person person() {
        return A.active(A.approved(OrganisationKind.MEDIATION), "mediator");
    }

    /** A token that says what the session's own says, signed with the key that this service trusts. */
    private static Caller as(A.Person person, Answer session) throws ParseException {
        return A.nobody()
                .with(
                        "Authorization",
                        "Bearer "
                                + Tokens.signed(
                                        Tokens.header(),
                                        Tokens.claims(
                                                        actor(person),
                                                        Instant.now().plus(Duration.ofMinutes(10)))
                                                .claim(TokenClaims.SESSION, id(session))
                                                .build()));
    }

    private static String id(Answer session) throws ParseException {
        return SignedJWT.parse(session.at("/accessToken")).getJWTClaimsSet().getStringClaim(TokenClaims.SESSION);
    }

    private static Actor actor(A.Person person) {
        return new Actor(person.id(), person.organisation(), Set.of(Role.MEDIATOR));
    }

    private static List<String> acts(A.Person person) {
        return A.journal(actor(person)).stream()
                .map(line -> line.at("/event").asText())
                .toList();
    }
}
