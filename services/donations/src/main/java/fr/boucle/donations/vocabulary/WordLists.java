package fr.boucle.donations.vocabulary;

import fr.boucle.documents.Spreadsheet;
import fr.boucle.donations.reading.Term;
import fr.boucle.web.WholeList;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lists of words: those that hold for all, and an organisation's answers. They are short enough to be held. */
@Singleton
class WordLists {
    static final String USUAL_ORDER = "about";

    static final Spreadsheet<AddedView> ADDED = new Spreadsheet<>(
            "Mots",
            List.of(
                    new Spreadsheet.Column<>("Parle de", view -> view.about().label()),
                    new Spreadsheet.Column<>("Mot ou colonne", AddedView::text),
                    new Spreadsheet.Column<>("Veut dire", view -> Meanings.french(view.about(), view.meaning())),
                    new Spreadsheet.Column<>("Depuis le", AddedView::validFrom),
                    new Spreadsheet.Column<>("Source", AddedView::source)));

    static final Spreadsheet<OwnView> OWN = new Spreadsheet<>(
            "Réponses",
            List.of(
                    new Spreadsheet.Column<>("Parle de", view -> view.about().label()),
                    new Spreadsheet.Column<>("Mot ou colonne", OwnView::word),
                    new Spreadsheet.Column<>("Veut dire", view -> Meanings.french(view.about(), view.meaning())),
                    new Spreadsheet.Column<>("Répondu le", OwnView::answeredAt)));

    private static final Map<String, Function<AddedView, String>> ADDED_ORDERS = Map.of(
            USUAL_ORDER,
            view -> view.about().name() + " " + WholeList.asRead(view.text()) + " " + view.validFrom(),
            "text",
            view -> WholeList.asRead(view.text()),
            "meaning",
            view -> WholeList.asRead(view.meaning()),
            "validFrom",
            view -> view.validFrom().toString(),
            "source",
            view -> WholeList.asRead(view.source()));

    private static final Map<String, Function<OwnView, String>> OWN_ORDERS = Map.of(
            USUAL_ORDER,
            view -> view.about().name() + " " + WholeList.asRead(Objects.toString(view.word(), "")),
            "word",
            view -> WholeList.asRead(Objects.toString(view.word(), "")),
            "meaning",
            view -> WholeList.asRead(view.meaning()),
            "answeredAt",
            view -> view.answeredAt().toString());

    private final VocabularyRows rows;

    WordLists(VocabularyRows rows) {
        this.rows = rows;
    }

    WholeList<AddedView> added(Term.@Nullable About about, @Nullable String words) {
        List<AddedView> found = rows.added().stream()
                .map(AddedView::of)
                .filter(view -> about == null || view.about() == about)
                .filter(view -> WholeList.holds(view.text(), words))
                .toList();
        return new WholeList<>(found, view -> id(view.about(), view.text() + "|" + view.validFrom()), ADDED_ORDERS);
    }

    WholeList<OwnView> own(UUID ownerId, Term.@Nullable About about, @Nullable String words) {
        List<OwnView> found = rows.allOwn(ownerId).stream()
                .map(OwnView::of)
                .filter(view -> about == null || view.about() == about)
                .filter(view -> WholeList.holds(Objects.toString(view.word(), ""), words))
                .toList();
        return new WholeList<>(found, view -> id(view.about(), view.key()), OWN_ORDERS);
    }

    private static UUID id(Term.About about, String rest) {
        return UUID.nameUUIDFromBytes((about + "|" + rest).getBytes(StandardCharsets.UTF_8));
    }
}
