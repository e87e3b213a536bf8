package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way back from a thing leads to the list as it was left: its page, its order, its filters. */
class ListPlacesTest {
    private static Territory territory;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("keeper", "technician");
        WasteDay.settle(territory.upstream);
        WorkshopDay.settle(territory.upstream);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @Test
    void a_list_is_found_again_where_it_was_left() {
        HttpReader keeper = new HttpReader(territory);
        String lot = "/dechets/" + ID + "6";
        assertThat(keeper.get(lot).body()).contains("class=\"back\" href=\"/dechets\"");
        keeper.get("/dechets?etat=OPEN&tri=-massGrams&apres=x&venu=-&fait=pese");
        assertThat(keeper.get(lot).body())
                .contains("class=\"back\" href=\"/dechets?etat=OPEN&amp;tri=-massGrams&amp;apres=x&amp;venu=-\"");
        keeper.get("/registre?sens=SSD");
        assertThat(keeper.get(lot).body()).as("another list").contains("/dechets?etat=OPEN");
        keeper.get("/dechets");
        assertThat(keeper.get(lot).body()).as("begun anew").contains("class=\"back\" href=\"/dechets\"");
    }

    @Test
    void from_the_bench_one_goes_back_to_the_station() {
        HttpReader technician = new HttpReader(territory);
        technician.get("/atelier/postes/effacer?nature=LAPTOP");
        assertThat(technician.get("/atelier/pieces").body())
                .contains("class=\"back\" href=\"/atelier/postes/effacer?nature=LAPTOP\"");
        technician.get("/atelier");
        assertThat(technician.get("/atelier/pieces").body()).contains("class=\"back\" href=\"/atelier\"");
    }
}
