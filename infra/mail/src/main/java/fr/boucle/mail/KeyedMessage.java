package fr.boucle.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A message that is named by its letter's key: who gets it a second time sees that it is the same. */
final class KeyedMessage extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String name;

    private KeyedMessage(Session session, String name) {
        super(session);
        this.name = name;
    }

    static MimeMessage of(Mail mail, String from, Session session, Instant at) throws MessagingException {
        InternetAddress sender = new InternetAddress(from);
        String host = sender.getAddress().substring(sender.getAddress().indexOf('@') + 1);
        MimeMessage message = new KeyedMessage(session, "<" + mail.key() + "@" + host + ">");
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setContent(both(mail));
        message.setSentDate(Date.from(at));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().getLanguage());
        return message;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", name);
    }

    private static MimeMultipart both(Mail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }
}
