package fr.boucle.accounts.letter;

import fr.boucle.accounts.Correspondents;
import fr.boucle.accounts.Correspondents.Reached;
import fr.boucle.mail.Mail;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;

/** The words of each letter, in both languages. Its subject is the same for everybody; nothing in it names an organisation or a role. */
@Singleton
class LetterWords {
    private static final ResourceBundle.Control NO_OTHER =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Correspondents correspondents;
    private final String publicUrl;
    private final ZoneId zone;

    LetterWords(
            Correspondents correspondents,
            @Value("${boucle.public-url}") String publicUrl,
            @Value("${boucle.territory-zone:Europe/Paris}") ZoneId zone) {
        this.correspondents = correspondents;
        this.publicUrl = publicUrl;
        this.zone = zone;
    }

    /** A page that a letter leads to, and what makes this letter another one than the try before. */
    private record Way(String page, String key) {}

    /** The letter as it is sent now; none where its member has no use for it any more. */
    Optional<Mail> mail(Letters.Row row, Reached reached) {
        String address = row.address() == null ? reached.email() : row.address();
        Locale language = Locale.of(row.language() == null ? reached.language() : row.language());
        ResourceBundle words = ResourceBundle.getBundle("letters", language, NO_OTHER);
        DateTimeFormatter day = DateTimeFormatter.ofPattern(words.getString("day"), language);
        DateTimeFormatter hour = DateTimeFormatter.ofPattern(words.getString("hour"), language);
        ZonedDateTime at = row.queuedAt().atZone(zone);
        LocalDate until = reached.provenUntil();
        return way(row, reached).map(way -> {
            String text = (words.getString(row.kind() + ".text") + "\n\n" + words.getString("foot"))
                    .replace("{day}", day.format(at))
                    .replace("{hour}", hour.format(at))
                    .replace("{until}", until == null ? "" : day.format(until))
                    .replace("{link}", publicUrl + way.page())
                    .replace("{site}", publicUrl);
            String subject = words.getString(row.kind() + ".subject");
            return new Mail(way.key(), address, language, subject, List.of(text.split("\n\n")));
        });
    }

    /** With a code, each try is a letter of its own: the code of the one before is worth nothing any more. */
    private Optional<Way> way(Letters.Row row, Reached reached) {
        UUID member = Objects.requireNonNull(row.memberId());
        String same = row.id().toString();
        String anew = same + "." + row.attempts();
        return switch (row.kind()) {
            case INVITED -> correspondents.invitationCode(member).map(code -> new Way("/invitation/" + code, anew));
            case PASSWORD_FORGOTTEN ->
                correspondents.passwordCode(member).map(code -> new Way("/mot-de-passe/" + code, anew));
            case APPLIED, APPLICATION_ASKED, APPLICATION_REFUSED ->
                Optional.of(new Way("/inscription/" + correspondents.followCode(member), anew));
            case PASSWORD_CHANGED, ADDRESS_CHANGED -> Optional.of(new Way("/mot-de-passe", same));
            case PROOFS_END ->
                AskForRenewal.isDue(
                                reached.provenUntil(),
                                row.queuedAt().atZone(zone).toLocalDate())
                        ? Optional.of(new Way("/compte", same))
                        : Optional.empty();
            case SIGNED_IN -> Optional.of(new Way("/compte", same));
        };
    }
}
