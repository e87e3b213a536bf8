package fr.boucle.gateway.donations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A refusal that names the headings of a file is read for them, in either language. */
class UnknownHeadingsTest {
    @Test
    void each_heading_that_a_refusal_names_is_found() {
        assertThat(UnknownHeadings.in(
                        "La ligne 3 dit «\u00a0Désignation · Réf · N° interne\u00a0», que nous ne connaissons pas : si ce sont des titres, dites"
                                + " sous «\u00a0Vos mots et vos colonnes\u00a0» ce que chacun veut dire."))
                .containsExactly("Désignation", "Réf", "N° interne");
        assertThat(
                        UnknownHeadings.in(
                                "Row 3 says \"Name · Ref\", which we do not know: if these are headings, say under \"Your words and your columns\""))
                .containsExactly("Name", "Ref");
        assertThat(UnknownHeadings.in(
                        "La ligne 1 dit « Repère », que nous ne connaissons pas : si ce sont des titres, …"))
                .containsExactly("Repère");
        assertThat(UnknownHeadings.in("Le fichier est vide.")).isEmpty();
        assertThat(UnknownHeadings.in(null)).isEmpty();
    }
}
