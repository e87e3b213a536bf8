package fr.boucle.gateway.wasteregister;

/** The one page that lies in a dossier: what it holds, what it proves, how to check it. */
final class DossierGuide {
    static final String TEXT = """
            DOSSIER D'AUDIT, registre chronologique des déchets (arrêté du 31 mai 2021)

            Ce qu'il contient
              registre/      la ligne avec toutes ses versions, le lot et ses éléments
              appareils/     par appareil : toute son histoire (passeport), ses éléments de déchets,
                             son certificat d'effacement, la ligne d'inventaire d'où il vient
              conventions/   la convention de cession telle que les deux parties l'ont signée
              preuves/       une preuve d'inclusion par version de ligne, le dernier sceau, la clé
              MANIFESTE.txt  l'empreinte SHA-256 de chaque fichier, signée par la clé du registre

            Ce que votre droit ne vous permet pas de lire n'y est pas.

            Ce qu'il prouve
              Les fichiers sont tels qu'ils étaient quand le registre les a scellés.
              Les lignes sont dans le registre, à leur place, sans changement.

            Ce qu'il ne prouve pas
              Que les 12 kg d'une ligne faisaient vraiment 12 kg. Qu'un document d'un autre service dit
              vrai : le certificat porte sa propre signature, la convention sa propre empreinte.

            Le vérifier, hors ligne, sans nous croire
              1. Le vérificateur se télécharge à la page « Vérifier le registre » ; il se lance avec Java 25.
              2. La clé preuves/registre.vkey se compare avec celle reçue par une autre voie.
              3. java -jar verificateur.jar dossier --dossier CE-FICHIER.zip --key registre.vkey
              4. PROVEN : le dossier tient. TAMPERED : un fichier a changé, il est nommé ; gardez tout.
                 CANNOT JUDGE : ce n'est pas le bon fichier ou pas la bonne clé.
            """;

    private DossierGuide() {}
}
