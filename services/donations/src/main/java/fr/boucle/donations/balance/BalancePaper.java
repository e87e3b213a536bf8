package fr.boucle.donations.balance;

import java.util.Map;
import java.util.stream.Collectors;

/** A year's balance as CSV and as a page to print. */
final class BalancePaper {
    private static final long TENTHS = 10;

    private BalancePaper() {}

    static String csv(ReuseBalance balance) {
        return "\uFEFFcode;nature;exclusion;detenu_au_1er_janvier;devenir;preuve;remis_a;date_de_preuve\r\n"
                + balance.lines().stream()
                        .map(line -> String.join(
                                ";",
                                line.code(),
                                line.kind().label(),
                                line.exclusion() == null ? "" : line.exclusion(),
                                line.heldOnFirstOfJanuary() ? "oui" : "non",
                                line.outcome().name(),
                                line.proof() == null ? "" : line.proof(),
                                recipient(line),
                                line.provedAt() == null ? "" : line.provedAt().toString()))
                        .collect(Collectors.joining("\r\n"))
                + "\r\n";
    }

    private static String recipient(BalanceLine line) {
        return !"DeviceDelivered".equals(line.proof()) ? "" : line.toStructure() ? "structure" : "foyer";
    }

    static String html(ReuseBalance balance) {
        return """
                <!DOCTYPE html>
                <html lang="fr">
                <head><meta charset="utf-8" /><title>Bilan de réemploi %d</title>
                <meta name="description" content="Bilan annuel de réemploi du matériel informatique réformé" />
                <style>body { font-family: 'Liberation Sans', sans-serif }
                table { border-collapse: collapse; width: 100%% } th, td { border: 1px solid #555; padding: .2em; text-align: left }</style>
                </head>
                <body>
                <h1>Bilan de réemploi %d</h1>
                <p>Loi REEN n° 2021-1485, article 16 ; décret n° 2023-266. Objectif : %d %%.</p>
                <table><caption>Part réemployée</caption>
                <thead><tr><th scope="col">Base</th><th scope="col">Réformés</th><th scope="col">Réemployés, avec preuve</th><th scope="col">dont remis à des structures</th><th scope="col">Part</th></tr></thead>
                <tbody>%s%s</tbody></table>
                <h2>Exclusions</h2>
                <p>%s</p>
                <h2>Appareils et preuves</h2>
                <table><caption>Appareils de l'année</caption>
                <thead><tr><th scope="col">Code</th><th scope="col">Nature</th><th scope="col">Devenir</th><th scope="col">Preuve</th></tr></thead>
                <tbody>%s</tbody></table>
                </body>
                </html>
                """.formatted(
                        balance.year(),
                        balance.year(),
                        balance.targetPercent(),
                        share("Détenus au 1er janvier", balance.onStock()),
                        share("Réformés dans l'année compris", balance.onYear()),
                        exclusions(balance.excluded()),
                        balance.lines().stream().map(BalancePaper::row).collect(Collectors.joining("\n")));
    }

    private static String share(String base, ReuseBalance.Share share) {
        Long tenths = share.percentTenths();
        String percent = tenths == null ? "sans objet" : tenths / TENTHS + "," + tenths % TENTHS + " %";
        return "<tr><th scope=\"row\">%s</th><td>%d</td><td>%d</td><td>%d</td><td>%s</td></tr>"
                .formatted(base, share.retired(), share.reused(), share.toStructures(), percent);
    }

    private static String exclusions(Map<String, Long> excluded) {
        return excluded.isEmpty()
                ? "Aucune."
                : excluded.entrySet().stream()
                        .map(entry -> entry.getKey() + " : " + entry.getValue())
                        .collect(Collectors.joining(" ; "));
    }

    private static String row(BalanceLine line) {
        String to = recipient(line);
        String proof = line.proof() == null
                ? "aucune"
                : line.proof() + (to.isEmpty() ? "" : " (" + to + ")") + ", " + line.provedAt();
        return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(line.code(), line.kind().label(), line.outcome(), proof);
    }
}
