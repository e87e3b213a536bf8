package fr.boucle.donations.balance;

import fr.boucle.documents.Pdf;
import fr.boucle.donations.law.Eligibility;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A year's purchase share as CSV and as a page to print. */
final class PurchasePaper {
    private static final long TENTHS = 10;

    private PurchasePaper() {}

    private record Entry(String name, String value) {}

    private static List<Entry> lines(PurchaseShare share) {
        List<Entry> lines = new ArrayList<>();
        lines.add(new Entry("Année", Integer.toString(share.year())));
        lines.add(new Entry("Catégorie", "Informatique et téléphonie"));
        lines.add(new Entry("Objectif", share.targetPercent() + " %"));
        lines.add(new Entry("Dépenses de l'année, hors taxes", euros(share.spentCents())));
        lines.add(new Entry("Dont réemploi ou réutilisation", euros(share.reusedSpentCents())));
        lines.add(new Entry("Dons reçus, appareils", Long.toString(share.giftsReceived())));
        lines.add(new Entry("Dons reçus, valeur forfaitaire", euros(share.giftsReceivedCents())));
        lines.add(new Entry("Dons sans forfait connu ici", Long.toString(share.giftsWithoutRate())));
        Long tenths = share.percentTenths();
        lines.add(new Entry(
                "Part issue du réemploi",
                tenths == null ? "dépenses non données" : tenths / TENTHS + "," + tenths % TENTHS + " %"));
        return lines;
    }

    private static String euros(@Nullable Long cents) {
        return cents == null ? "non donné" : Eligibility.euros(cents);
    }

    static String csv(PurchaseShare share) {
        return "\uFEFFrubrique;valeur\r\n"
                + lines(share).stream()
                        .map(line -> line.name() + ";" + line.value())
                        .collect(Collectors.joining("\r\n"))
                + "\r\n";
    }

    static String html(PurchaseShare share) {
        String rows = lines(share).stream()
                .map(line -> "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
                        .formatted(Pdf.text(line.name()), Pdf.text(line.value())))
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="fr">
                <head><meta charset="utf-8" /><title>Part des achats issus du réemploi %d</title>
                <meta name="description" content="Déclaration des achats, loi AGEC article 58" />
                <style>body { font-family: 'Liberation Sans', sans-serif }
                table { border-collapse: collapse; width: 100%% } th, td { border: 1px solid #555; padding: .2em; text-align: left }</style>
                </head>
                <body>
                <h1>Part des achats issus du réemploi, %d</h1>
                <p>Loi AGEC n° 2020-105, article 58 ; décret n° 2024-134 ; forfaits de l'arrêté du 29 février 2024.</p>
                <table><caption>Informatique et téléphonie</caption><tbody>%s</tbody></table>
                </body>
                </html>
                """.formatted(share.year(), share.year(), rows);
    }
}
