package fr.boucle.mail;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.InstantSource;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends by SMTP, where a server is configured. A server's words may repeat the address, so they are not logged. */
@Singleton
@Requires(property = "boucle.smtp.host", notEquals = "")
class SmtpMessenger implements Messenger {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMessenger.class);
    private static final String PATIENCE_MILLIS = "10000";

    private final Session session;
    private final String from;
    private final InstantSource clock;

    SmtpMessenger(
            @Value("${boucle.smtp.host}") String host,
            @Value("${boucle.smtp.port}") int port,
            @Value("${boucle.smtp.from}") String from,
            @Value("${boucle.smtp.user}") String user,
            @Value("${boucle.smtp.password}") String password,
            @Value("${boucle.smtp.starttls}") boolean startTls,
            InstantSource clock) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", host);
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        settings.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        settings.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        settings.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        settings.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        settings.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        this.session = Session.getInstance(settings, user.isEmpty() ? null : authenticator(user, password));
        this.from = from;
        this.clock = clock;
    }

    @Override
    public Handed deliver(Mail mail) {
        try {
            Transport.send(KeyedMessage.of(mail, from, session, clock.instant()));
            return Handed.TAKEN;
        } catch (SendFailedException e) {
            LOG.warn("a letter was refused: {}", e.getClass().getSimpleName());
            return e.getInvalidAddresses() == null || e.getInvalidAddresses().length == 0
                    ? Handed.LATER
                    : Handed.REFUSED;
        } catch (MessagingException e) {
            LOG.warn("a letter could not be handed over: {}", e.getClass().getSimpleName());
            return Handed.LATER;
        }
    }

    private static @Nullable Authenticator authenticator(String user, String password) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        };
    }
}
