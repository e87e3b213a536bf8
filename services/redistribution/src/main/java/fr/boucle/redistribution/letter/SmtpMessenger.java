package fr.boucle.redistribution.letter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
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
    public boolean deliver(String address, Letter letter) {
        try {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(from));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
            message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            Transport.send(message);
            return true;
        } catch (MessagingException e) {
            LOG.warn("a letter could not be handed over: {}", e.getClass().getSimpleName());
            return false;
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
