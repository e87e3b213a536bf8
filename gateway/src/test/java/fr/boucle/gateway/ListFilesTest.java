package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list's page offers its rows as a file, in the page's order and with its filter. */
class ListFilesTest {
    private static Territory territory;
    private static HttpReader member;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member();
        member = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/appareils.csv?etat=LISTED&nature=LAPTOP&inventaire=0195b3c0-0000-7000-8000-000000000008&q=HP, GET /api/donations/devices.csv, state=LISTED&kind=LAPTOP&inventoryId=0195b3c0-0000-7000-8000-000000000008&q=HP",
        "/lots/0195b3c0-0000-7000-8000-000000000001.xlsx?nature=LAPTOP&libre=false&tri=-code, GET /api/donations/lots/0195b3c0-0000-7000-8000-000000000001/devices.xlsx, kind=LAPTOP&claimed=false&sort=-code",
        "/vocabulaire.csv?sujet=KIND&tri=-text, GET /api/donations/vocabulary/words.csv, about=KIND&sort=-text",
        "/vocabulaire/organisme.xlsx?tri=answeredAt, GET /api/donations/own-words.xlsx, sort=answeredAt",
        "/inventaires/0195b3c0-0000-7000-8000-000000000008.csv?avis=TO_FIX&tri=device, GET /api/donations/inventories/0195b3c0-0000-7000-8000-000000000008/lines.csv, verdict=TO_FIX&sort=device",
        "/inventaires/0195b3c0-0000-7000-8000-000000000008.csv?q=HP, GET /api/donations/inventories/0195b3c0-0000-7000-8000-000000000008/lines.csv, q=HP",
        "/conventions.csv?etat=TO_SIGN&tri=removalDeadline, GET /api/donations/conventions.csv, state=TO_SIGN&sort=removalDeadline",
        "/conventions.xlsx?signature=YOU&annee=2026, GET /api/donations/conventions.xlsx, signer=YOU&year=2026",
        "/organismes.csv?tri=-name, GET /api/accounts/organisations.csv, sort=-name",
        "/stock.csv?type=LAPTOP&tri=-grade, GET /api/redistribution/stock.csv, kind=LAPTOP&sort=-grade",
        "/demandes.xlsx?etat=GRANTED&tri=rank, GET /api/redistribution/requests.xlsx, state=GRANTED",
        "/demandes.csv?commune=Nantes&tri=openedAt, GET /api/redistribution/requests.csv, commune=Nantes&sort=openedAt",
        "/demandes/R1234567/appareils.csv?cherche=HP, GET /api/redistribution/requests/R1234567/devices.csv, q=HP",
        "/programmes.csv?cours=true&tri=-quota, GET /api/redistribution/programmes.csv, running=true&sort=-quota",
        "/atelier/pieces.csv?piece=MEMORY&tri=-massGrams, GET /api/repairs/parts.csv, kind=MEMORY&sort=-massGrams",
        "/atelier/machines.xlsx?pretee=true, GET /api/repairs/bench-machines.xlsx, lent=true",
        "/atelier/postes/effacer.csv?nature=LAPTOP&tri=code, GET /api/repairs/next-steps.csv, kind=LAPTOP&sort=code",
        "/dechets.csv?etat=OPEN&tri=-massGrams, GET /api/waste-register/lots.csv, state=OPEN&sort=-massGrams",
        "/dechets/elements.csv?trier=true, GET /api/waste-register/items.csv, toSort=true",
        "/dechets/conteneurs.xlsx?plein=80, GET /api/waste-register/containers.xlsx, leastLevel=80",
        "/registre.csv?sens=SSD, GET /api/waste-register/lines.csv, sort=-lineDate&type=SSD",
        "/registre/alertes.csv?sorte=BSD_MISSING, GET /api/waste-register/alerts.csv, kind=BSD_MISSING",
        "/demandes/ordre-du-jour.xlsx?type=LAPTOP&tri=openedAt, GET /api/redistribution/requests.xlsx, state=WAITING&kind=LAPTOP&sort=openedAt",
        "/registre/anomalies.csv?annee=2026&tri=-count, GET /api/waste-register/anomalies.csv, counted=true&year=2026&sort=-count",
        "/registre/anomalies/MASS_OUTLIER.csv?annee=2026, GET /api/waste-register/anomalies/MASS_OUTLIER/cases.csv, year=2026",
        "/operateurs.csv?metier=TRANSPORTER, GET /api/waste-register/operators.csv, kind=TRANSPORTER",
        "/codes.csv?danger=true, GET /api/waste-register/waste-codes.csv, dangerous=true",
        "/dotations.csv?etat=ASKED&lieu=SHELTER&tri=-organisation, GET /api/redistribution/endowments.csv, state=ASKED&place=SHELTER&sort=-organisation",
        "/creneaux.csv?libres=true&tri=-taken, GET /api/redistribution/slots.csv, free=true&sort=-taken",
        "/affectations.xlsx?q=7K4M, GET /api/redistribution/reservations.xlsx, q=7K4M"
    })
    void the_file_holds_what_the_page_asks(String page, String asked, String filter) {
        territory.upstream.on(asked, 200, "text/csv", "Nom\nEssai\n");
        var file = member.get(page);
        assertThat(file.statusCode()).as(page).isEqualTo(200);
        assertThat(file.body()).contains("Essai");
        assertThat(file.headers().firstValue("Content-Disposition")).isPresent();
        assertThat(territory.upstream.received(asked).getLast().line()).contains(filter);
    }
}
