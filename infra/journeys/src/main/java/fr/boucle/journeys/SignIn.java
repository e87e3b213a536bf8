package fr.boucle.journeys;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Who signs in, and the token while it is valid. */
final class SignIn {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String email;
    private final String password;
    private @Nullable String token;

    SignIn(String email, String password) {
        this.email = email;
        this.password = password;
    }

    /** Gives a refused token up, since ten minutes may be over; whether there was one. */
    boolean forget() {
        boolean had = token != null;
        token = null;
        return had;
    }

    String token(URI base) throws IOException {
        String held = token;
        if (held == null) {
            Answer answer = Exchange.of(HttpRequest.newBuilder(base.resolve("/api/accounts/sessions"))
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(credentials()))
                    .build());
            if (Exchange.isOutage(answer)) {
                throw new IOException("sign-in does not answer now");
            }
            held = answer.expecting("sign-in of " + email, 200, 201).at("/accessToken");
            token = held;
        }
        return held;
    }

    private String credentials() {
        return JSON.createObjectNode()
                .put("email", email)
                .put("password", password)
                .toString();
    }
}
