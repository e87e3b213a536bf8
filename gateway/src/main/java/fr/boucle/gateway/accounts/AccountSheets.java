package fr.boucle.gateway.accounts;

import fr.boucle.documents.Spreadsheet;
import fr.boucle.documents.Spreadsheet.Column;
import fr.boucle.gateway.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Members and acts as people take them along: in the words of their pages. */
final class AccountSheets {
    private AccountSheets() {}

    static Spreadsheet<MemberLine> members(Page p) {
        return new Spreadsheet<>(
                p.t("Membres"),
                List.of(
                        new Column<>(p.t("Adresse"), MemberLine::email),
                        new Column<>(p.t("Organisme"), MemberLine::organisation),
                        new Column<>(p.t("Rôles"), member -> roles(p, member.held())),
                        new Column<>(p.t("État"), member -> p.code("memberState", member.state()))));
    }

    static Spreadsheet<AccountAct> acts(Page p, Map<String, String> names) {
        return new Spreadsheet<>(
                p.t("Journal des comptes"),
                List.of(
                        new Column<>(p.t("Numéro"), AccountAct::number),
                        new Column<>(p.t("Date"), AccountAct::at),
                        new Column<>(p.t("Acte"), act -> p.code("account", act.event())),
                        new Column<>(p.t("Rôles"), act -> roles(p, act.roles())),
                        new Column<>(
                                p.t("Organisme"),
                                act -> names.get(Objects.requireNonNullElse(act.organisationId(), ""))),
                        new Column<>(p.t("Membre"), AccountAct::who),
                        new Column<>(
                                p.t("Par"),
                                act -> act.by().isEmpty() ? p.t("la personne elle-même") : roles(p, act.by()))));
    }

    private static String roles(Page p, List<String> roles) {
        return roles.stream().map(role -> p.code("role", role)).collect(Collectors.joining(", "));
    }
}
