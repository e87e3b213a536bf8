package fr.boucle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStewardTest {
    private static final String TERRITORY = """
            {
              "id": "0199a4c2-7a00-7000-8000-0000000000b4",
              "stewardEmail": "premiere@territoire.test",
              "organisation": {
                "name": "Un territoire", "kind": "TERRITORY", "identifierType": "SIRET", "identifier": "00000004200010",
                "street": "1 rue de l'Essai", "postalCode": "44000", "city": "Nantes", "communeCode": "44109", "statuses": []
              }
            }""";

    @TempDir
    private Path folder;

    @Test
    void a_new_territory_begins_with_one_steward_and_a_code_in_a_closed_file() throws Exception {
        Path file = Files.writeString(folder.resolve("territory.json"), TERRITORY);
        try (ServicePart part = ServicePart.start("accounts", Map.of("BOUCLE_TERRITORY_FILE", file.toString()))) {
            Path code = folder.resolve("territory.json.invitation");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(code)))
                    .isEqualTo("rw-------");
            Map<String, String> acceptance = Map.of("code", Files.readString(code), "password", A.PASSWORD);
            Answer _ =
                    part.asNobody().put("/api/accounts/invitations", acceptance).expect(204);
            Answer session = part.asNobody()
                    .post("/api/accounts/sessions", Map.of("email", "premiere@territoire.test", "password", A.PASSWORD))
                    .expect(201);
            assertThat(session.at("/roles")).isEqualTo("[\"steward\"]");
            part.stop();
            Files.delete(code);
            part.start();
            assertThat(code).doesNotExist();
            assertThat(part.as(Someone.with(Role.STEWARD))
                            .get("/api/accounts/members")
                            .json())
                    .hasSize(1);
        }
    }
}
