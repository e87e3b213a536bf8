package fr.boucle.redistribution.letter;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.web.Actor;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Letters against a real SMTP server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailTest {
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
    void an_address_gets_a_letter_with_nothing_personal_no_address_one_on_paper_and_an_outage_only_delays()
            throws Exception {
        Actor mediator = A.mediator();
        ObjectNode body = A.request("NONE", "LAPTOP");
        ((ObjectNode) body.get("contact")).put("email", "nora@courriel.example");
        String reference = opened(mediator, body);
        eventually(() -> assertThat(server.getReceivedMessages()).hasSize(1));
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()[0]).hasToString("nora@courriel.example");
        assertThat(message.getSubject()).isEqualTo("Votre demande d'équipement est enregistrée");
        assertThat(((Multipart) message.getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString())
                .contains(reference)
                .doesNotContain("Nora", "0612");
        String without = opened(mediator, A.request("NONE", "LAPTOP"));
        eventually(() -> assertThat(letters(mediator, without).at("/0/outcome")).isEqualTo("TO_PRINT"));
        assertThat(letters(mediator, reference).at("/0/outcome")).isEqualTo("SENT");
        assertThat(service.as(mediator)
                        .get(A.API + "/requests/" + without + "/letters/RECEIVED")
                        .expect(200)
                        .text())
                .contains("lang=\"fr\"", without);
        waits_while_the_server_does_not_answer(mediator);
    }

    private void waits_while_the_server_does_not_answer(Actor mediator) {
        server.stop();
        ObjectNode body = A.request("NONE", "LAPTOP");
        ((ObjectNode) body.get("contact")).put("email", "attend@courriel.example");
        String reference = opened(mediator, body);
        eventually(
                () -> assertThat(Integer.parseInt(letters(mediator, reference).at("/0/attempts")))
                        .isPositive());
        assertThat(letters(mediator, reference).json().at("/0").has("outcome")).isFalse();
    }

    private String opened(Actor mediator, ObjectNode body) {
        return service.as(mediator)
                .once()
                .post(A.API + "/requests", body)
                .expect(201)
                .at("/reference");
    }

    private Answer letters(Actor mediator, String reference) {
        return service.as(mediator)
                .get(A.API + "/requests/" + reference + "/letters")
                .expect(200);
    }
}
