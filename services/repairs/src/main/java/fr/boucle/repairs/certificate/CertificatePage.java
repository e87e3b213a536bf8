package fr.boucle.repairs.certificate;

import fr.boucle.documents.Pdf;
import fr.boucle.documents.Qr;
import fr.boucle.values.DayWords;
import fr.boucle.values.MakerAndModel;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The certificate of erasure on paper, in French. */
@Singleton
class CertificatePage {
    private static final String PAGE = """
            <html lang="fr" xml:lang="fr" xmlns="http://www.w3.org/1999/xhtml"><head>
            <title>Certificat d'effacement %1$s</title>
            <meta name="description" content="Certificat d'effacement des données d'un appareil"/>
            <style>
            @page { size: A4; margin: 20mm }
            body { font-family: 'Liberation Sans'; font-size: 10.5pt; color: #111 }
            h1 { font-size: 19pt } h2 { font-size: 13pt }
            table { border-collapse: collapse; width: 100%% }
            th, td { border: 0.5pt solid #555; padding: 2mm; text-align: left; font-weight: normal }
            .qr { width: 38mm; height: 38mm } .long { font-size: 7.5pt }
            </style></head><body>
            <h1>Certificat d'effacement des données</h1>
            <p>Appareil %1$s : %2$s. Numéro de série : %3$s.</p>
            <p>Établi le %4$s, selon %5$s.</p>
            %12$s
            %11$s
            %6$s
            <h2>Vérifier</h2>
            <p><img class="qr" src="%7$s" alt="Code QR vers %8$s"/></p>
            <p>Toute personne peut lire et vérifier ce certificat à l'adresse %8$s</p>
            <p class="long">Signature Ed25519 : %9$s</p>
            <p class="long">Clé publique : %10$s</p>
            </body></html>
            """;

    private static final String TABLE = """
            <h2>Supports de données</h2>
            <table><caption>Ce qui a été fait de chaque support</caption>
            <thead><tr><th scope="col">Numéro de série</th><th scope="col">Type</th><th scope="col">Issue</th>
            <th scope="col">Méthode et niveau</th><th scope="col">Preuve</th></tr></thead><tbody>%s</tbody></table>
            """;

    private final DateTimeFormatter dates;

    CertificatePage(@Value("${boucle.territory-zone:Europe/Paris}") String zone) {
        this.dates = DayWords.around("", " MMMM uuuu 'à' HH:mm", Locale.FRENCH).withZone(ZoneId.of(zone));
    }

    byte[] pdf(Certificates.Issued issued, Optional<Afterwards.Reopened> reopened) {
        Certificate certificate = issued.certificate();
        String name = MakerAndModel.of(certificate.manufacturer(), certificate.model());
        String serial = certificate.serialNumber();
        return Pdf.of(PAGE.formatted(
                Pdf.text(certificate.code()),
                Pdf.text(name.isEmpty() ? certificate.kind() : name),
                Pdf.text(serial == null ? "inconnu" : serial),
                when(certificate.issuedAt()),
                Pdf.text(certificate.standard()),
                table(certificate),
                Qr.image(certificate.url()),
                Pdf.text(certificate.url()),
                Pdf.text(issued.signature()),
                Pdf.text(issued.publicKey()),
                CertificateWords.absence(certificate.absence()) + CertificateWords.cards(certificate.cards()),
                reopened.map(this::since).orElse("")));
    }

    private String since(Afterwards.Reopened reopened) {
        Instant at = reopened.at();
        return "<p><strong>Depuis ce certificat, l'effacement a été rouvert" + (at == null ? "" : ", le " + when(at))
                + " : il dit ce qui était vrai le jour où il a été établi.</strong></p>";
    }

    private String table(Certificate certificate) {
        return certificate.media().isEmpty()
                ? ""
                : TABLE.formatted(certificate.media().stream().map(this::row).collect(Collectors.joining()));
    }

    private String row(Certificate.CertifiedMedium medium) {
        boolean erased = medium.outcome().equals("ERASED");
        Instant ranAt = medium.ranAt();
        Instant acceptedAt = medium.acceptedAt();
        String sha256 = medium.reportSha256();
        String tool = medium.tool();
        return "<tr><th scope=\"row\">" + Pdf.text(medium.serialNumber()) + "</th><td>"
                + CertificateWords.type(medium.type()) + "</td><td>"
                + CertificateWords.outcome(medium.outcome()) + "</td><td>"
                + (erased ? CertificateWords.way(medium.method(), medium.level()) : "sans objet")
                + "</td><td class=\"long\">"
                + (tool == null ? "" : Pdf.text(tool))
                + (ranAt == null ? "" : ", terminé le " + when(ranAt))
                + CertificateWords.explanation(medium.dateExplanation())
                + (erased && sha256 == null ? ", noté par une personne de l'atelier" : "")
                + (acceptedAt == null ? "" : ", accepté le " + when(acceptedAt))
                + (sha256 == null ? "" : ", journal SHA-256 " + Pdf.text(sha256))
                + "</td></tr>";
    }

    private String when(Instant at) {
        return dates.format(at);
    }
}
