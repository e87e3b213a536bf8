package fr.boucle.redistribution.reservation;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReservationListTest {
    @Test
    void reservations_are_counted_ordered_found_and_given_as_a_file() {
        A.Reserved reserved = A.reserved();
        var mediator = service().as(reserved.mediator());
        var listed = mediator.get(API + "/reservations?sort=-expiresAt").expect(200);
        assertThat(listed.header("X-Total-Count")).contains("1");
        String code = listed.at("/0/code");
        assertThat(mediator.get(API + "/reservations?q=" + code).expect(200).json())
                .hasSize(1);
        assertThat(mediator.get(API + "/reservations?q=zzzzz").expect(200).json())
                .isEmpty();
        assertThat(mediator.get(API + "/reservations.csv?state=RESERVED")
                        .expect(200)
                        .text())
                .contains("À remettre avant le", code, "à préparer");
        var _ = mediator.get(API + "/reservations?sort=price").expectProblem(400, "malformed-request");
    }

    @Test
    void reservations_are_listed_by_state() {
        A.Reserved reserved = A.reserved();
        String list = API + "/reservations?state=";
        assertThat(service()
                        .as(reserved.mediator())
                        .get(list + "RESERVED")
                        .expect(200)
                        .at("/0/reservationId"))
                .isEqualTo(reserved.id());
        assertThat(service()
                        .as(reserved.mediator())
                        .get(list + "DELIVERED")
                        .expect(200)
                        .json())
                .isEmpty();
    }

    @Test
    void of_a_house_that_is_structure_and_workshop_each_is_listed_what_the_role_may_open() {
        A.Reserved reserved = A.reserved();
        Actor sister = Someone.of(reserved.mediator().organisation(), Role.TECHNICIAN);
        assertThat(service().as(sister).get(API + "/reservations").expect(200).json())
                .isEmpty();
        service().as(sister).get(reserved.path()).expectProblem(404, "not-found");
        Actor both = Someone.of(reserved.mediator().organisation(), Role.TECHNICIAN, Role.MEDIATOR);
        for (Actor one : List.of(reserved.mediator(), reserved.technician(), both)) {
            assertThat(service().as(one).get(API + "/reservations").expect(200).at("/0/reservationId"))
                    .isEqualTo(reserved.id());
            service().as(one).get(reserved.path()).expect(200);
        }
    }
}
