package fr.boucle.wasteregister.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Ids;
import fr.boucle.verify.Manifest;
import fr.boucle.verify.SignedNote;
import fr.boucle.verify.TrustedCheckpoints;
import fr.boucle.verify.Unreadable;
import fr.boucle.wasteregister.A;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list of a dossier's files, signed: a stranger trusts it by the key alone and takes it for nothing else. */
class DossierSealTest {
    private static final String SEALS = "/api/waste-register/dossiers/seals";
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final ServicePart part = A.part();

    @Test
    void the_verifier_trusts_the_list_and_takes_it_for_no_checkpoint() throws Unreadable {
        UUID line = Ids.next();
        String note = seal(line, "registre/ligne.json", "preuves/entree-4.json")
                .expect(200)
                .text();
        TrustedCheckpoints trusted = TrustedCheckpoints.parse(
                part.asNobody().get("/api/waste-register/key").expect(200).text());
        SignedNote signed = SignedNote.parse(note);
        assertThat(signed.trust(trusted.keys())).isEqualTo(SignedNote.Trust.SIGNED);
        Manifest manifest = Manifest.parse(signed);
        assertThat(manifest.about()).isEqualTo("LINE " + line);
        assertThat(manifest.files())
                .containsOnly(Map.entry("registre/ligne.json", HASH), Map.entry("preuves/entree-4.json", HASH));
        assertThatThrownBy(() -> trusted.open(note, "the manifest")).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_path_that_leads_out_of_the_dossier_or_stands_twice_is_refused() {
        seal(Ids.next(), "../autre").expectProblem(422, "invalid-fields");
        seal(Ids.next(), "a/../../b").expectProblem(422, "invalid-fields");
        seal(Ids.next(), "a\nb").expectProblem(422, "invalid-fields");
        seal(Ids.next(), "a", "a").expectProblem(400, "malformed-request");
        part.as(fr.boucle.testkit.Someone.with(fr.boucle.web.Role.STEWARD))
                .post(SEALS, Map.of())
                .expectProblem(403, "role-not-allowed");
    }

    private Answer seal(UUID line, String... paths) {
        List<Map<String, String>> files = List.of(paths).stream()
                .map(path -> Map.of("path", path, "sha256", HASH))
                .toList();
        return A.auditor(part).post(SEALS, Map.of("about", "LINE", "subjectId", line, "files", files));
    }
}
