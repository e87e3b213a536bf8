package fr.boucle.donations.balance;

import fr.boucle.documents.Spreadsheet;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A year's balance as a list of its devices and as a page to print and sign. */
final class BalancePaper {
    /** Beyond that the page says where the list is: a paper of 5,000 rows is read by nobody, and takes more memory than a service has. */
    static final int PRINTED = 300;

    static final Spreadsheet<BalanceLine> SHEET = new Spreadsheet<>(
            "Bilan de réemploi",
            List.of(
                    new Spreadsheet.Column<>("Code", BalanceLine::code),
                    new Spreadsheet.Column<>("Nature", line -> line.kind().label()),
                    new Spreadsheet.Column<>("Exclusion", BalancePaper::exclusion),
                    new Spreadsheet.Column<>(
                            "Détenu au 1er janvier", line -> line.heldOnFirstOfJanuary() ? "oui" : "non"),
                    new Spreadsheet.Column<>("Devenir", line -> line.outcome().label()),
                    new Spreadsheet.Column<>("Preuve", BalancePaper::proof),
                    new Spreadsheet.Column<>("Prouvé le", BalanceLine::provedAt)));

    private static final long TENTHS = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private BalancePaper() {}

    private static @Nullable String exclusion(BalanceLine line) {
        return line.exclusion() == null ? null : line.exclusion().label();
    }

    private static @Nullable String proof(BalanceLine line) {
        if (line.proof() == null) {
            return null;
        }
        return !"DeviceDelivered".equals(line.proof())
                ? "reçu par l’atelier"
                : line.toStructure() ? "remis à une structure" : "remis à un foyer";
    }

    static String html(ReuseBalance balance, ZoneId zone) {
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
                <h2>Devenir et preuves</h2>
                <table><caption>Ce que les appareils de l’année sont devenus</caption>
                <thead><tr><th scope="col">Devenir</th><th scope="col">Preuve</th><th scope="col">Appareils</th></tr></thead>
                <tbody>%s</tbody></table>
                <h2>Appareils</h2>
                %s
                </body>
                </html>
                """.formatted(
                        balance.year(),
                        balance.year(),
                        balance.targetPercent(),
                        share("Détenus au 1er janvier", balance.onStock()),
                        share("Réformés dans l'année compris", balance.onYear()),
                        exclusions(balance.excluded()),
                        outcomes(balance.lines()),
                        balance.lines().size() > PRINTED ? elsewhere(balance) : devices(balance.lines(), zone));
    }

    private static String share(String base, ReuseBalance.Share share) {
        Long tenths = share.percentTenths();
        String percent = tenths == null ? "sans objet" : tenths / TENTHS + "," + tenths % TENTHS + " %";
        return "<tr><th scope=\"row\">%s</th><td>%d</td><td>%d</td><td>%d</td><td>%s</td></tr>"
                .formatted(base, share.retired(), share.reused(), share.toStructures(), percent);
    }

    private static String exclusions(Map<Exclusion, Long> excluded) {
        return excluded.isEmpty()
                ? "Aucune."
                : excluded.entrySet().stream()
                        .map(entry -> entry.getKey().label() + " : " + entry.getValue())
                        .collect(Collectors.joining(" ; "));
    }

    private record Fate(String outcome, String proof) {
        static Fate of(BalanceLine line) {
            String proof = BalancePaper.proof(line);
            return new Fate(line.outcome().label(), proof == null ? "aucune" : proof);
        }
    }

    private static String outcomes(List<BalanceLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(Fate::of, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> "<tr><th scope=\"row\">%s</th><td>%s</td><td>%d</td></tr>"
                        .formatted(entry.getKey().outcome(), entry.getKey().proof(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String elsewhere(ReuseBalance balance) {
        return "<p>Les %d appareils, chacun avec son devenir et sa preuve, sont dans le fichier CSV du même bilan.</p>"
                .formatted(balance.lines().size());
    }

    private static String devices(List<BalanceLine> lines, ZoneId zone) {
        return """
                <table><caption>Appareils de l'année</caption>
                <thead><tr><th scope="col">Code</th><th scope="col">Nature</th><th scope="col">Devenir</th><th scope="col">Preuve</th></tr></thead>
                <tbody>%s</tbody></table>""".formatted(lines.stream().map(line -> row(line, zone)).collect(Collectors.joining("\n")));
    }

    private static String row(BalanceLine line, ZoneId zone) {
        String proof = proof(line);
        return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        line.code(),
                        line.kind().label(),
                        line.outcome().label(),
                        proof == null || line.provedAt() == null
                                ? "aucune"
                                : proof + " le " + DAY.format(line.provedAt().atZone(zone)));
    }
}
