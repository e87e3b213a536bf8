package fr.boucle.web;

import com.nimbusds.jose.jwk.JWKSet;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.security.token.jwt.signature.jwks.DefaultJwkSetFetcher;
import io.micronaut.security.token.jwt.signature.jwks.JwksClient;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The keys that verify tokens, asked for once a minute and kept over an outage of accounts: for a day the last good ones verify, so
 * nobody is signed out because another part restarts. Where there are none yet, a request is told to come again (503), not that
 * its token is bad.
 */
@Singleton
@Replaces(DefaultJwkSetFetcher.class)
@Requires(property = Part.CONTEXT)
class LastGoodKeys extends DefaultJwkSetFetcher {
    private static final Logger LOG = LoggerFactory.getLogger(LastGoodKeys.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(1);

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private volatile boolean missing;

    LastGoodKeys(JwksClient client, InstantSource clock) {
        super(client);
        this.clock = clock;
    }

    /** Keys, when they were read, and before when nobody asks again. */
    private record Kept(JWKSet keys, Instant read, Instant askAgain) {}

    @Override
    public Publisher<JWKSet> fetch(@Nullable String provider, @Nullable String address) {
        String url = Objects.requireNonNull(address, "the settings name the address of the keys");
        Kept known = kept.get(url);
        if (known != null && clock.instant().isBefore(known.askAgain())) {
            return Mono.just(known.keys());
        }
        return Mono.from(super.fetch(provider, url))
                .filter(keys -> !keys.isEmpty())
                .map(keys -> keep(url, keys))
                .onErrorComplete()
                .switchIfEmpty(Mono.fromSupplier(() -> lastGood(url)));
    }

    @Override
    public void clearCache(String url) {
        kept.remove(url);
    }

    /** Whether no token can be judged now: it is then not the token's fault. */
    boolean areMissing() {
        return missing;
    }

    private JWKSet keep(String url, JWKSet keys) {
        missing = false;
        Instant now = clock.instant();
        kept.put(url, new Kept(keys, now, now.plus(FRESH)));
        return keys;
    }

    private JWKSet lastGood(String url) {
        Instant now = clock.instant();
        Kept last = kept.get(url);
        if (last == null || last.read().plus(KEPT).isBefore(now)) {
            missing = true;
            return new JWKSet();
        }
        LOG.warn("the keys that verify tokens cannot be read: those of {} verify", last.read());
        kept.put(url, new Kept(last.keys(), last.read(), now.plus(PATIENCE)));
        return last.keys();
    }
}
