package fr.boucle.persistence;

import io.micronaut.context.annotation.Value;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Migrates the schema as its owner, once, before the running account's connections are used. Set here and not by properties: a
 * second address among Flyway's properties makes the framework migrate twice, the second time as the running account, and it
 * rewrites the names of placeholders.
 */
@Singleton
@Named("default")
class OwnerMigrations implements FlywayConfigurationCustomizer {
    private final String url;
    private final String owner;
    private final String password;
    private final String runningAccount;

    OwnerMigrations(
            @Value("${boucle.schema.url}") String url,
            @Value("${boucle.schema.owner}") String owner,
            @Value("${boucle.schema.owner-password}") String password,
            @Value("${boucle.schema.running-account}") String runningAccount) {
        this.url = url;
        this.owner = owner;
        this.password = password;
        this.runningAccount = runningAccount;
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration configuration) {
        FluentConfiguration _ =
                configuration.dataSource(url, owner, password).placeholders(Map.of("appaccount", runningAccount));
    }

    @Override
    public String getName() {
        return "default";
    }
}
