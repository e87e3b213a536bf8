package fr.boucle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.persistence.UuidBytes;
import fr.boucle.testkit.Answer;
import fr.boucle.web.Actor;
import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RehashingTest {
    @Test
    void a_hash_of_cheaper_days_is_raised_when_its_owner_signs_in() throws Exception {
        A.Person person = A.active(A.approved(OrganisationKind.MEDIATION), Role.MEDIATOR);
        PasswordHashing hashing = A.part().bean(PasswordHashing.class);
        String old = hashing.hash(A.PASSWORD, 12_288, 2);
        assertThat(hashing.matches(A.PASSWORD, old)).isTrue();
        try (var database = A.part().database();
                var update = database.prepareStatement("UPDATE member SET password_hash = ? WHERE id = ?")) {
            update.setString(1, old);
            update.setBytes(2, UuidBytes.of(person.id()));
            assertThat(update.executeUpdate()).isOne();
        }
        Answer _ = person.signsIn("un autre mot de passe").expectProblem(401, "sign-in-failed");
        assertThat(stored(person)).as("only who knows it").isEqualTo(old);
        Answer _ = person.signsIn().expect(201);
        String raised = stored(person);
        assertThat(raised).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        Answer _ = person.signsIn().expect(201);
        assertThat(stored(person)).as("once").isEqualTo(raised);
        assertThat(A.journal(new Actor(person.id(), person.organisation(), Set.of(Role.MEDIATOR)))
                        .toString())
                .as("nothing happened to the member")
                .doesNotContain("PasswordChanged");
    }

    private static String stored(A.Person person) throws Exception {
        try (var database = A.part().database();
                var query = database.prepareStatement("SELECT password_hash FROM member WHERE id = ?")) {
            query.setBytes(1, UuidBytes.of(person.id()));
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }
}
