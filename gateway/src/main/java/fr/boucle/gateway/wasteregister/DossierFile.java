package fr.boucle.gateway.wasteregister;

import java.nio.charset.StandardCharsets;

/** One file of a dossier, under its path in it. */
record DossierFile(String path, byte[] content) {
    static DossierFile of(String path, String content) {
        return new DossierFile(path, content.getBytes(StandardCharsets.UTF_8));
    }
}
