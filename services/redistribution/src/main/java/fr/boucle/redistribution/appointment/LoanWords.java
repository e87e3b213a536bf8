package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.letter.Page;
import java.util.List;

/** What every contract of a loan says: plain words, nothing to pay, and room to sign. */
final class LoanWords {
    private LoanWords() {}

    static Page promised(Page page) {
        return page.heading("Ce que cela coûte")
                .text("Rien : ni caution, ni loyer. Une panne n'est pas facturée.")
                .heading("Ce que le foyer fait")
                .items(List.of(
                        "Il se sert de l'appareil et en prend soin.",
                        "Il ne le vend pas et ne le donne pas.",
                        "Il le rend avec son chargeur, après avoir copié ce qu'il veut garder."))
                .heading("En cas de panne")
                .text(
                        "Dites-le avec votre code de suivi ou à la structure : il sera réparé ou échangé. Ne l'ouvrez pas et ne le"
                                + " jetez pas.")
                .heading("Perdu ou volé")
                .text(
                        "Dites-le à la structure dès que vous le pouvez. Après un vol, faites une déclaration à la police ou à la"
                                + " gendarmerie et montrez-lui le récépissé. Elle voit avec vous comment continuer.")
                .heading("Au retour")
                .text(
                        "La structure note le jour du retour. L'atelier efface vos données avant de prêter l'appareil à un autre"
                                + " foyer. Vous pouvez le rendre plus tôt, quand vous voulez.");
    }

    static Page signed(Page page) {
        return page.heading("Signatures")
                .table("En deux feuilles, une pour chacun", "", "Pour la structure", "Pour le foyer")
                .row("Nom", "", "")
                .row("Date", "", "")
                .row("Signature", "", "")
                .endTable();
    }
}
