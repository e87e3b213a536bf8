package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A drive that was noted twice, or never was one, has a way back at the bench: a reason, and another person's look. */
class MediaDoubtsBrowserTest extends PlayedPages {
    private static final String DEVICE = "/api/repairs/devices/" + ID + "1";
    private static final String MEDIA = """
            {"deviceId":"%s1","code":"7K4M92A1","state":"RECEIVED","nextStep":"%s","options":["ERASE","LOOK_AGAIN"],"kind":"LAPTOP",
            "manufacturer":"Dell","model":"Latitude 5400","media":[
            {"serialNumber":"S3Z1NB0K","type":"NVME","removed":false,"dataBearing":true,"erasure":{"verdict":"NONE","reasons":[]}},
            {"serialNumber":"EUI-0025388B","type":"NVME","removed":false,"dataBearing":true,"erasure":{"verdict":"%s","reasons":[]},
            "doubt":{"reason":"SAME_MEDIUM","sameAs":"S3Z1NB0K","note":"Windows lui donne son EUI-64","raisedAt":"2026-11-20T09:00:00Z"}}]}""";

    @Test
    void a_drive_with_two_names_is_one_once_somebody_said_why() {
        territory.upstream.json("GET " + DEVICE, MEDIA.formatted(ID, "ERASE", "NONE"));
        territory.upstream.json("PUT " + DEVICE + "/media/EUI-0025388B/correction", "{}");
        Page page = opened("technician", "/etabli/" + ID + "1/effacement");
        page.selectOption("#faux", "EUI-0025388B");
        page.selectOption("#motif", "SAME_MEDIUM");
        page.fill("#meme", "S3Z1NB0K");
        page.fill("#pourquoi", "Windows lui donne son EUI-64");
        follow(page, "text=Demander un second regard");
        assertThat(page.url()).contains("/etabli/" + ID + "1?fait=second-regard");
        assertThat(page.textContent("[role=status]")).contains("Une autre personne de l’atelier");
        assertThat(sent("PUT " + DEVICE + "/media/EUI-0025388B/correction"))
                .contains("SAME_MEDIUM", "\"sameAs\":\"S3Z1NB0K\"", "EUI-64");
        page.close();
    }

    @Test
    void another_person_looks_and_decides() {
        territory.upstream.json("GET " + DEVICE, MEDIA.formatted(ID, "LOOK_AGAIN", "DOUBTED"));
        territory.upstream.json("PUT " + DEVICE + "/media/EUI-0025388B/second-look", "{}");
        Page page = opened("technician", "/etabli/" + ID + "1");
        assertThat(page.textContent("main"))
                .contains(
                        "EUI-0025388B n’est pas un disque",
                        "Le même disque sous un autre numéro",
                        "S3Z1NB0K",
                        "Windows lui donne son EUI-64");
        follow(page, "text=J’ai regardé, ce n’en est pas un");
        assertThat(sent("PUT " + DEVICE + "/media/EUI-0025388B/second-look")).contains("\"agreed\":true");
        follow(page, "text=C’est un disque, il faut l’effacer");
        assertThat(sent("PUT " + DEVICE + "/media/EUI-0025388B/second-look")).contains("\"agreed\":false");
        page.close();
    }

    @Test
    void who_said_it_first_is_told_that_another_has_to_look() {
        territory.upstream.json("GET " + DEVICE, MEDIA.formatted(ID, "LOOK_AGAIN", "DOUBTED"));
        territory.upstream.problem(
                "PUT " + DEVICE + "/media/EUI-0025388B/second-look", 409, "second-look-needed", "You said it first.");
        Page page = opened("technician", "/etabli/" + ID + "1");
        page.click("text=J’ai regardé, ce n’en est pas un");
        assertThat(page.textContent("[role=alert]")).doesNotContain("You said");
        page.close();
    }
}
