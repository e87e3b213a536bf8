package fr.boucle.accounts;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Role;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The service with a real mail server, which may be away. */
public final class Post implements AutoCloseable {
    public static final String PASSWORD = A.PASSWORD;
    static final String API = "/api/accounts/";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int port = free();
    private GreenMail server = begin(port);
    private final ServicePart service = ServicePart.start(
            "accounts",
            Map.of("BOUCLE_SMTP_HOST", "127.0.0.1", "BOUCLE_SMTP_PORT", port, "boucle.letters-every", "200ms"));
    private final Caller steward = service.as(Someone.with(Role.STEWARD));
    private final UUID organisation = organisation();

    /** A person who is written to. */
    public record Reader(UUID id, String email) {}

    public ServicePart service() {
        return service;
    }

    public Caller steward() {
        return steward;
    }

    /** The organisation of everybody here has a status that is proven until then. */
    public void proves(LocalDate until) {
        Map<String, Object> status =
                Map.of("status", "RUP", "proof", "arrêté", "validFrom", "2020-01-01", "validUntil", until.toString());
        String path = A.path(organisation);
        String version = steward.get(path).expect(200).etag();
        Answer _ = steward.ifMatch(version)
                .put(path + "/renewal", Map.of("statuses", List.of(status)))
                .expect(200);
    }

    public Caller nobody() {
        return service.asNobody();
    }

    Caller nobody(String place) {
        return service.asNobody().with("X-Forwarded-For", place);
    }

    public Reader somebody() {
        return new Reader(Ids.next(), "lecteur." + COUNT.incrementAndGet() + "@courriel.example");
    }

    Answer invites(Reader reader, String language) {
        return invites(reader, reader.email(), language);
    }

    Answer invites(Reader reader, String email, String language) {
        return steward.put(
                API + "members/" + reader.id(),
                Map.of(
                        "email",
                        email,
                        "organisationId",
                        organisation,
                        "roles",
                        List.of("mediator"),
                        "language",
                        language));
    }

    /** Somebody with the usual password, whose letters so far are read. */
    public Reader member() {
        Reader reader = somebody();
        Answer _ = invites(reader, "fr").expect(201);
        Answer _ = service.asNobody()
                .put(API + "invitations", Map.of("code", code(reader, 1), "password", A.PASSWORD))
                .expect(204);
        return reader;
    }

    Answer signsIn(Reader reader, String place, String password) {
        return nobody(place).post(API + "sessions", Map.of("email", reader.email(), "password", password));
    }

    public List<MimeMessage> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(message -> recipient(message).equals(address))
                .toList();
    }

    /** The last of so many letters to somebody. */
    public MimeMessage last(String address, int letters) {
        eventually(() -> assertThat(to(address)).hasSize(letters));
        return to(address).getLast();
    }

    public static String text(MimeMessage message) {
        return part(message, 0);
    }

    static String html(MimeMessage message) {
        return part(message, 1);
    }

    /** What the link of the last letter ends with. */
    public String code(Reader reader, int letters) {
        String text = text(last(reader.email(), letters));
        return text.lines()
                .filter(line -> line.startsWith("http"))
                .map(line -> line.substring(line.lastIndexOf('/') + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    void goesAway() {
        server.stop();
    }

    void isBack() {
        server = begin(port);
    }

    @Override
    public void close() {
        service.close();
        server.stop();
    }

    private UUID organisation() {
        UUID id = Ids.next();
        Map<String, Object> sheet = new HashMap<>(A.sheet(OrganisationKind.MEDIATION));
        sheet.put("name", "Maison du Port");
        Answer _ = steward.put(A.path(id), sheet).expect(201);
        Answer _ = steward.put(A.path(id) + "/approval").expect(200);
        return id;
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage message, int number) {
        try {
            return ((Multipart) message.getContent())
                    .getBodyPart(number)
                    .getContent()
                    .toString();
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail begin(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
