package fr.boucle.wasteregister.delegation;

import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One organisation has one access to a register: once it is ended, nothing is read. */
class OneAccessTest {
    private static final String DELEGATIONS = "/api/waste-register/delegations/";

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    @Test
    void a_second_access_is_refused_until_the_first_is_ended() {
        String line = "/api/waste-register/lines/" + A.consigned(part, keeper).at("/lineId");
        Actor reader = Someone.with(Role.KEEPER);
        Map<String, Object> lent = Map.of(
                "readerOrganisationId",
                reader.organisation(),
                "purpose",
                "AUDIT",
                "validUntil",
                new TestClock().instant().plus(Duration.ofDays(2)).toString());
        String first = DELEGATIONS + Ids.next();
        part.as(keeper).put(first, lent).expect(200);
        part.as(keeper).put(first, lent).expect(200);
        part.as(keeper).put(DELEGATIONS + Ids.next(), lent).expectProblem(409, "access-already-lent");
        part.as(reader).get(line).expect(200);
        part.as(keeper).put(first + "/revocation").expect(204);
        part.as(reader).get(line).expect(404);
        part.as(keeper).put(DELEGATIONS + Ids.next(), lent).expect(200);
        part.as(reader).get(line).expect(200);
    }
}
