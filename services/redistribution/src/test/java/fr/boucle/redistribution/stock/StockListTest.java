package fr.boucle.redistribution.stock;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockListTest {
    @Test
    void the_stock_is_counted_ordered_found_and_given_as_a_file() {
        Actor technician = Someone.with(Role.TECHNICIAN);
        UUID laptop = A.readyDevice(technician, "LAPTOP");
        UUID screen = A.readyDevice(technician, "SCREEN");
        Caller workshop = service().as(technician);
        Answer page = workshop.get(API + "/stock?sort=-kind&limit=1").expect(200);
        assertThat(page.header("X-Total-Count")).contains("2");
        assertThat(page.at("/0/deviceId")).isEqualTo(screen.toString());
        assertThat(workshop.get(API + "/stock?kind=LAPTOP").expect(200).at("/0/deviceId"))
                .isEqualTo(laptop.toString());
        assertThat(workshop.get(API + "/stock?grade=" + page.at("/0/grade") + "&q="
                                + page.at("/0/model").split(" ")[0])
                        .expect(200)
                        .json())
                .hasSize(2);
        for (String said : new String[] {"ecran", "%C3%89CRAN", "%C3%A9cran"}) {
            assertThat(workshop.get(API + "/stock?q=" + said).expect(200).json())
                    .as("by what people call it")
                    .hasSize(1)
                    .allMatch(one -> one.at("/kind").asText().equals("SCREEN"));
        }
        assertThat(workshop.get(API + "/stock?q=zzzzz").expect(200).json()).isEmpty();
        assertThat(workshop.get(API + "/stock.csv?kind=SCREEN").expect(200).text())
                .contains("Prêt depuis le", "Écran", "44109;Nantes")
                .doesNotContain("Ordinateur");
        assertThat(service()
                        .as(Someone.with(Role.TECHNICIAN))
                        .get(API + "/stock")
                        .expect(200)
                        .json())
                .as("another workshop's")
                .isEmpty();
        Answer _ = workshop.get(API + "/stock?sort=price").expectProblem(400, "malformed-request");
    }
}
