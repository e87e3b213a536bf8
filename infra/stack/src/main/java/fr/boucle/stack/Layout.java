package fr.boucle.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What runs where: ports, directories, schemas, and the environment each program is given.
 *
 * @param options what was asked for
 * @param secrets the secrets of the data directory
 */
record Layout(Options options, Secrets secrets) {
    static final int DATABASE = 7;
    static final int BROKER = 8;
    static final int CONTROLLER = 9;

    /** Where people go. */
    String url() {
        return url(Program.GATEWAY);
    }

    int port(Program program) {
        return options.port() + program.offset();
    }

    int port(int offset) {
        return options.port() + offset;
    }

    Database database() {
        return Database.at(options.data().resolve("database"), port(DATABASE));
    }

    Broker broker() {
        return Broker.at(options.data().resolve("broker"), port(BROKER), port(CONTROLLER))
                .with(jvm().flags("broker", BrokerSettings.jar()));
    }

    Jvm jvm() {
        return Jvm.of(options);
    }

    Path log(Program program) {
        return options.data().resolve("logs").resolve(program.name().replace(' ', '-') + ".log");
    }

    /** Every service's schema, with the passwords kept among the secrets. */
    List<Schema> schemas() {
        return Program.SERVICES.stream().map(this::schema).toList();
    }

    Schema schema(Program service) {
        String name = "boucle_" + service.name().replace('-', '_');
        Schema schema = Schema.named(name)
                .withPasswords(
                        secrets.password("database-" + service.name() + "-owner"),
                        secrets.password("database-" + service.name() + "-app"));
        return service.equals(Program.WASTE_REGISTER) ? schema.grantedPerTableTo("waste_register_app") : schema;
    }

    /** The environment of {@code program}: {@code README.md} lists it. */
    Map<String, String> environment(Program program) {
        Map<String, String> environment = new HashMap<>();
        environment.put("BOUCLE_PORT", Integer.toString(port(program)));
        environment.put("BOUCLE_PUBLIC_URL", url());
        environment.putAll(program.equals(Program.GATEWAY) ? ofGateway() : ofService(program));
        return environment;
    }

    private Map<String, String> ofGateway() {
        Map<String, String> environment = new HashMap<>();
        environment.put("BOUCLE_SESSION_KEY_FILE", secrets.key("session-key").toString());
        for (Program service : Program.SERVICES) {
            String word = service.name().replace('-', '_').toUpperCase(java.util.Locale.ROOT);
            environment.put("BOUCLE_" + word + "_URL", url(service));
        }
        if (options.demo()) {
            environment.put("BOUCLE_DEMO", "true");
        }
        return environment;
    }

    private Map<String, String> ofService(Program service) {
        Schema schema = schema(service);
        Map<String, String> environment = new HashMap<>(Map.of(
                "BOUCLE_DB_URL", RunningDatabase.url(port(DATABASE), schema.name()),
                "BOUCLE_DB_USER", schema.app(),
                "BOUCLE_DB_PASSWORD", schema.appPassword(),
                "BOUCLE_DB_OWNER", schema.owner(),
                "BOUCLE_DB_OWNER_PASSWORD", schema.ownerPassword(),
                "BOUCLE_KAFKA", "127.0.0.1:" + port(BROKER),
                "BOUCLE_JWKS_URL", url(Program.ACCOUNTS) + "/.well-known/jwks.json",
                "BOUCLE_TERRITORY_ZONE",
                        Environment.text("BOUCLE_TERRITORY_ZONE").orElse("Europe/Paris")));
        environment.putAll(ofOne(service));
        return environment;
    }

    private Map<String, String> ofOne(Program service) {
        return switch (service.name()) {
            case "accounts" -> ofAccounts();
            case "repairs" ->
                Map.of("BOUCLE_CERTIFICATE_KEY_FILE", secrets.certificateKey().toString());
            case "redistribution" ->
                Map.of(
                        "BOUCLE_CONTACT_KEY_FILE", secrets.key("contact-key").toString(),
                        "BOUCLE_CONTACT_HASH_KEY_FILE",
                                secrets.key("contact-hash-key").toString());
            case "waste-register" ->
                Map.of(
                        "BOUCLE_REGISTER_KEY_FILE", secrets.registerKey().toString(),
                        "BOUCLE_CHECKPOINT_DIR",
                                options.data().resolve("checkpoints").toString());
            default -> Map.of();
        };
    }

    private Map<String, String> ofAccounts() {
        Map<String, String> environment = new HashMap<>(
                Map.of("BOUCLE_SIGNING_KEY_FILE", secrets.tokenKey().toString()));
        if (options.demo()) {
            environment.put("BOUCLE_DEMO", "true");
            environment.put("BOUCLE_DEMO_PASSWORD", secrets.demoPassword());
        }
        return environment;
    }

    private String url(Program program) {
        return "http://127.0.0.1:" + port(program);
    }

    /** All ports, with what listens there. */
    List<Map.Entry<Integer, String>> ports() {
        List<Map.Entry<Integer, String>> ports = new ArrayList<>();
        ports.add(Map.entry(port(Program.GATEWAY), "gateway"));
        Program.SERVICES.forEach(service -> ports.add(Map.entry(port(service), service.name())));
        ports.add(Map.entry(port(DATABASE), "database"));
        ports.add(Map.entry(port(BROKER), "broker"));
        ports.add(Map.entry(port(CONTROLLER), "broker's controller"));
        return ports;
    }
}
