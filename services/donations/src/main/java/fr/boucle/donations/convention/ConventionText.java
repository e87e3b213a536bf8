package fr.boucle.donations.convention;

import fr.boucle.documents.Pdf;
import fr.boucle.donations.device.DataState;
import fr.boucle.donations.device.Hardware;
import fr.boucle.donations.law.Eligibility;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** The text of a convention of cession, from its facts (circulars of 2000; CG3P L3212-2, L3212-3, D3212-3; GDPR art. 28). */
final class ConventionText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private ConventionText() {}

    static String of(ConventionFacts facts) {
        return """
                <!DOCTYPE html>
                <html lang="fr">
                <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>Convention de cession gratuite %s</title>
                <meta name="description" content="Convention de cession gratuite de matériel informatique" />
                <style>
                body { font-family: 'Liberation Sans', sans-serif; line-height: 1.4; max-width: 45em; margin: 1em auto; padding: 0 1em; overflow-wrap: anywhere }
                .wide { overflow-x: auto }
                table { border-collapse: collapse; width: 100%% } th, td { border: 1px solid #555; padding: .3em; text-align: left }
                </style>
                </head>
                <body>
                <main>
                <h1>Convention de cession gratuite de matériel informatique</h1>
                <p>Convention %s du %s.</p>
                <p>Entre <strong>%s</strong>, ci-après le cédant, et <strong>%s</strong>, ci-après le bénéficiaire.</p>
                <p>Fondement : %s.</p>
                %s%s%s%s
                </main>
                </body>
                </html>
                """.formatted(
                        facts.number(),
                        facts.number(),
                        DAY.format(facts.drawnUpOn()),
                        Pdf.text(facts.donor().designation()),
                        Pdf.text(facts.taker().designation()),
                        Pdf.text(facts.legalBasis()),
                        devices(facts),
                        use(facts),
                        data(facts),
                        removal(facts));
    }

    private static String devices(ConventionFacts facts) {
        long total = facts.devices().stream().mapToLong(CededDevice::valueCents).sum();
        String rows = facts.devices().stream().map(ConventionText::row).collect(Collectors.joining("\n"));
        return """
                <h2>1. Objet</h2>
                <p>Le cédant cède gratuitement les %d appareils ci-dessous, qu'il n'utilise plus. Valeur totale estimée : %s.</p>
                <div class="wide" role="region" aria-label="Appareils cédés" tabindex="0">
                <table>
                <caption>Appareils cédés</caption>
                <thead><tr><th scope="col">Code Boucle</th><th scope="col">Nature</th><th scope="col">Numéro de série</th>\
                <th scope="col">Acquis le</th><th scope="col">Valeur estimée</th><th scope="col">Données</th></tr></thead>
                <tbody>
                %s
                </tbody>
                </table>
                </div>
                """.formatted(facts.devices().size(), Eligibility.euros(total), rows);
    }

    private static String row(CededDevice line) {
        Hardware device = line.hardware();
        return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        line.code().printed(),
                        Pdf.text(line.designation()),
                        Pdf.text(line.serial()),
                        device.acquiredOn() == null ? "date non connue" : DAY.format(device.acquiredOn()),
                        Eligibility.euros(line.valueCents()),
                        label(line.dataState()));
    }

    private static String label(DataState state) {
        return switch (state) {
            case ERASED_BEFORE -> "déclarées effacées par le cédant";
            case MEDIA_REMOVED -> "supports déclarés retirés par le cédant";
            case ERASURE_ENTRUSTED -> "effacement confié";
        };
    }

    private static String use(ConventionFacts facts) {
        String resale =
                switch (facts.resale()) {
                    case NONE -> "Il ne peut les céder à titre onéreux.";
                    case SOLIDARITY ->
                        "Il peut les céder à un prix solidaire, dans la limite des prix maximum du décret n° 2022-1413, à des personnes"
                                + " en situation de précarité ou à des associations qui les accompagnent. Toute autre cession onéreuse est interdite.";
                    case FREE -> "Il peut en disposer librement.";
                };
        return """
                <h2>2. Usage</h2>
                <p>Le bénéficiaire emploie les appareils pour son objet statutaire. %s Il fournit au cédant la preuve du réemploi de chaque\
                 appareil (décret n° 2023-266).</p>
                """.formatted(resale);
    }

    private static String data(ConventionFacts facts) {
        String clause = facts.entrustsErasure() ? """
                <p>Pour les appareils dont l'effacement est confié, le bénéficiaire agit comme sous-traitant du cédant (règlement (UE)\
                 2016/679, article 28) : transport sous scellés, effacement de chaque support avant le %s avec une preuve par numéro de série,\
                 aucun accès aux données, notification sans délai de toute violation, destruction certifiée de ce qui ne peut être effacé.\
                 La cession ne prend effet, appareil par appareil, qu'à l'effacement accepté ; jusque-là le cédant reste propriétaire de\
                 l'appareil et producteur du déchet éventuel.</p>
                """.formatted(DAY.format(facts.erasureDeadline())) : "";
        return """
                <h2>3. Données et licences</h2>
                <p>L'état des données de chaque appareil est indiqué ci-dessus. Aucun appareil n'est remis à un tiers avec des données.\
                 Les licences attachées au cédant sont retirées.</p>
                %s""".formatted(clause);
    }

    private static String removal(ConventionFacts facts) {
        return """
                <h2>4. Retrait</h2>
                <p>Le bénéficiaire retire les appareils à l'adresse suivante : %s, avant le %s. Conditions : %s</p>
                <h2>5. Signature</h2>
                <p>Chaque partie signe l'empreinte SHA-256 de ce texte par un acte authentifié ; la convention lie les parties à la seconde\
                 signature.</p>
                """.formatted(
                        Pdf.text(facts.removal().place()),
                        DAY.format(facts.removal().deadline()),
                        Pdf.text(facts.removal().conditions()));
    }
}
