package fr.boucle.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Against a real SMTP server, one that refuses an address, and none. */
class SmtpMessengerTest {
    private static final Mail MAIL = new Mail(
            "0199a4c2-7a00-7000-8000-000000000777",
            "nora@courriel.example",
            Locale.ENGLISH,
            "Your access is open",
            List.of("Choose a password & keep <it>.", "https://boucle.example/invitation/abc"));

    @Test
    void a_letter_is_text_and_a_page_and_the_same_letter_when_it_is_handed_over_again() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            SmtpMessenger messenger = messenger(server.getSmtp().getPort());
            assertThat(messenger.deliver(MAIL)).isEqualTo(Messenger.Handed.TAKEN);
            assertThat(messenger.deliver(MAIL)).isEqualTo(Messenger.Handed.TAKEN);
            MimeMessage first = server.getReceivedMessages()[0];
            MimeMessage second = server.getReceivedMessages()[1];
            assertThat(first.getMessageID()).isEqualTo("<" + MAIL.key() + "@boucle.example>");
            assertThat(second.getMessageID()).isEqualTo(first.getMessageID());
            assertThat(first.getSubject()).isEqualTo("Your access is open");
            assertThat(first.getHeader("Content-Language")).containsExactly("en");
            assertThat(first.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            Multipart both = (Multipart) first.getContent();
            assertThat(both.getContentType()).startsWith("multipart/alternative");
            assertThat(both.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
            assertThat(both.getBodyPart(0).getContent().toString().replace("\r", ""))
                    .contains("Choose a password & keep <it>.\n\nhttps://boucle.example/invitation/abc");
            assertThat(both.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
            assertThat(both.getBodyPart(1).getContent().toString())
                    .contains(
                            "<html lang=\"en\">",
                            "<p>Choose a password &amp; keep &lt;it&gt;.</p>",
                            "<a href=\"https://boucle.example/invitation/abc\">");
        } finally {
            server.stop();
        }
    }

    @Test
    void an_address_that_the_server_does_not_know_is_refused_for_good_and_silence_only_delays() throws IOException {
        int port;
        try (ServerSocket refusing = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            port = refusing.getLocalPort();
            Thread server = Thread.ofVirtual().start(() -> refuse(refusing));
            assertThat(messenger(port).deliver(MAIL)).isEqualTo(Messenger.Handed.REFUSED);
            server.interrupt();
        }
        assertThat(messenger(port).deliver(MAIL)).isEqualTo(Messenger.Handed.LATER);
    }

    private static void refuse(ServerSocket listening) {
        try (Socket caller = listening.accept();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
            say(caller, "220 here");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                say(caller, line.startsWith("RCPT") ? "550 nobody of that name" : "250 well");
            }
        } catch (IOException gone) {
            // the caller has what it wanted
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static SmtpMessenger messenger(int port) {
        return new SmtpMessenger(
                "127.0.0.1", port, "ne-pas-repondre@boucle.example", "", "", false, () -> Instant.EPOCH);
    }
}
