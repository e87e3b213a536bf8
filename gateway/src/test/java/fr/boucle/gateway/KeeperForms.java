package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A keeper who sends forms, and reads what is told of them. */
abstract class KeeperForms {
    static final String BASE = WasteDay.BASE;

    final Territory territory = new Territory().quiet();
    final Upstream upstream = territory.upstream;
    HttpReader keeper;

    @BeforeEach
    void sign() {
        territory.member("keeper");
        keeper = new HttpReader(territory);
        upstream.json("GET " + BASE + "/containers", """
                [{"containerId":"%s1","organisationId":"%s1","place":{"name":"Porte sud","kind":"CABLES","wasteCode":"17 04 11",
                "capacityGrams":20000},"inside":{"quantity":0,"massGrams":0,"levelPercent":0}}]""".formatted(ID, ID));
    }

    @AfterEach
    void stop() {
        territory.close();
    }

    final String told(String path, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("jeton", HttpReader.token(keeper.get("/dechets/conteneurs")));
        return plain(keeper.post(path, sent).body());
    }

    static String plain(String page) {
        return page.replace('\u2019', '\'').replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
