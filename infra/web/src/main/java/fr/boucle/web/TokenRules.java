package fr.boucle.web;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a token must be besides signed by accounts, issued by it and neither expired nor early (RFC 8725): of our type and algorithm,
 * for us, with an end, and naming a member and an organisation as ours are named. Anything else opens nothing: 401.
 */
@Singleton
class TokenRules implements GenericJwtClaimsValidator<HttpRequest<?>> {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String BEARER = "Bearer ";
    private static final int MAX_LENGTH = 4_096;

    @Override
    public boolean validate(io.micronaut.security.token.Claims claims, @Nullable HttpRequest<?> request) {
        return isForUs(claims.get("aud"))
                && claims.get("exp") != null
                && isId(claims.get("sub"))
                && isId(claims.get(TokenClaims.ORGANISATION))
                && claims.get("roles") instanceof Collection<?>
                && request != null
                && isOurs(request.getHeaders().get("Authorization"));
    }

    private static boolean isForUs(@Nullable Object audience) {
        return switch (audience) {
            case String one -> one.equals(TokenClaims.AUDIENCE);
            case List<?> several -> several.contains(TokenClaims.AUDIENCE);
            case null, default -> false;
        };
    }

    private static boolean isId(@Nullable Object claim) {
        return claim instanceof String text && ID.matcher(text).matches();
    }

    private static boolean isOurs(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER) || authorization.length() > MAX_LENGTH) {
            return false;
        }
        try {
            String token = authorization.substring(BEARER.length());
            JWSHeader header = JWSHeader.parse(new Base64URL(token.substring(0, token.indexOf('.'))));
            return header.getAlgorithm().equals(JWSAlgorithm.RS256)
                    && new JOSEObjectType(TokenClaims.TYPE).equals(header.getType())
                    && header.getCriticalParams() == null;
        } catch (ParseException | IndexOutOfBoundsException _) {
            return false;
        }
    }
}
