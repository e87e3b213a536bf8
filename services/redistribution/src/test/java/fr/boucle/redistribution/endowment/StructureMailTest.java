package fr.boucle.redistribution.endowment;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import jakarta.mail.Multipart;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A structure's letters against a real SMTP server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StructureMailTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private ServicePart service;

    @BeforeAll
    void start() {
        server.start();
        service = ServicePart.start(
                "redistribution",
                Map.of(
                        "BOUCLE_SMTP_HOST",
                        "127.0.0.1",
                        "BOUCLE_SMTP_PORT",
                        server.getSmtp().getPort(),
                        "boucle.notifications-every",
                        "1s"));
    }

    @AfterAll
    void stop() {
        service.close();
        server.stop();
    }

    @Test
    void a_structure_is_told_of_the_decision_where_it_left_an_address_without_a_word_that_people_wrote()
            throws Exception {
        UUID id = Ids.next();
        ObjectNode approved = A.golden("accounts", "OrganisationApproved")
                .put("organisationId", id.toString())
                .put("kind", "MEDIATION")
                .put("name", "Maison du Port");
        service.log().publish("fr.boucle.accounts.OrganisationApproved.v1", id, 0, null, approved.toString());
        ObjectNode wish = AStructure.wish("DESKTOP", 1).put("replyTo", "accueil@maison.example");
        Actor structure = Someone.of(id, Role.MEDIATOR);
        eventually(() -> service.as(structure).once().post(AStructure.ALL, wish).expect(201));
        Actor decider = A.decider();
        Answer asked = service.as(decider)
                .get(AStructure.ALL + "?organisationId=" + id)
                .expect(200);
        String one = AStructure.ALL + "/" + asked.at("/0/reference");
        String refused = "{\"outcome\":\"REFUSED\",\"reasonCode\":\"OTHER\",\"explanation\":\"Au printemps\"}";
        service.as(decider)
                .ifMatch(service.as(decider).get(one).expect(200).etag())
                .put(one + "/decision", refused)
                .expect(200);
        eventually(() -> assertThat(server.getReceivedMessages()).hasSize(1));
        assertThat(server.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("accueil@maison.example");
        Multipart content = (Multipart) server.getReceivedMessages()[0].getContent();
        assertThat(content.getBodyPart(0).getContent().toString())
                .contains("/dotations/" + asked.at("/0/reference"), "Maison du Port")
                .doesNotContain("Six chambres", "printemps");
        eventually(() -> assertThat(service.as(structure).get(one).expect(200).at("/letters/0/outcome"))
                .isEqualTo("SENT"));
    }
}
