package fr.boucle.wasteregister.consignment;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.values.Mass;
import fr.boucle.wasteregister.code.Operations;
import fr.boucle.wasteregister.code.WasteCode;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.lot.WeightType;
import fr.boucle.wasteregister.operator.Operator;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.Tonnes;
import fr.boucle.wasteregister.site.Organisations;
import fr.boucle.web.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Builds the fields of an outgoing line (arrêté du 31 mai 2021, art. 2) from what a consignment knows. */
final class OutgoingFields {
    private static final int MAX_NAME = 250;
    private static final int MAX_ADDRESS = 150;
    private static final int MAX_CITY = 45;
    private static final int MAX_DESCRIPTION = 300;

    private final Map<String, String> fields = new HashMap<>();

    @CanIgnoreReturnValue
    OutgoingFields sender(Organisations.Row site) {
        if (!site.identifierType().equals("SIRET")) {
            throw new Refusal(
                    WasteRefusal.LINE_NOT_ACCEPTABLE,
                    "The sender of an outgoing line is an establishment with a SIRET; have the steward record yours.");
        }
        put("reportForCompanySiret", site.identifier());
        return this;
    }

    @CanIgnoreReturnValue
    OutgoingFields waste(WasteCode code, boolean pop, Mass mass, WeightType weighed, LocalDate on) {
        put("wasteDescription", shorten(code.label(), MAX_DESCRIPTION));
        put("wasteCode", code.code());
        put("wastePop", yesNo(pop));
        put("wasteIsDangerous", yesNo(pop || code.dangerous()));
        put("weightValue", Tonnes.of(mass));
        put("weightIsEstimate", weighed.name());
        put("dispatchDate", on.toString());
        return this;
    }

    /** The one producer of all items, where it is another than the sender. */
    @CanIgnoreReturnValue
    OutgoingFields producer(Organisations.Row producer) {
        boolean siret = producer.identifierType().equals("SIRET");
        actor("initialEmitter", siret ? "ETABLISSEMENT_FR" : "ASSOCIATION", producer.identifier(), producer.name());
        place("initialEmitter", producer.street(), producer.postalCode(), producer.city());
        return this;
    }

    /** Several producers: art. 2 asks for the communes of the collection. */
    @CanIgnoreReturnValue
    OutgoingFields producersOf(String communes) {
        put("initialEmitterCompanyType", "COMMUNES");
        put("initialEmitterMunicipalitiesInseeCodes", communes);
        return this;
    }

    @CanIgnoreReturnValue
    OutgoingFields destination(Operator to, Operations.Chosen operation) {
        actor("destination", "ETABLISSEMENT_FR", to.siret(), to.name());
        place("destination", to.address(), to.postalCode(), to.city());
        put("operationCode", operation.code());
        Optional.ofNullable(operation.mode()).ifPresent(mode -> put("operationMode", mode));
        return this;
    }

    @CanIgnoreReturnValue
    OutgoingFields transporter(Operator carrier, Optional<String> receipt) {
        put("isDirectSupply", "NON");
        put("transporter1TransportMode", "ROUTE");
        actor("transporter1", "ETABLISSEMENT_FR", carrier.siret(), carrier.name());
        place("transporter1", carrier.address(), carrier.postalCode(), carrier.city());
        put("transporter1RecepisseIsExempted", yesNo(receipt.isEmpty()));
        receipt.ifPresent(number -> put("transporter1RecepisseNumber", number));
        return this;
    }

    @CanIgnoreReturnValue
    OutgoingFields ecoOrganisme(Operator eco) {
        put("ecoOrganismeSiret", eco.siret());
        put("ecoOrganismeName", shorten(eco.name(), MAX_NAME));
        return this;
    }

    @CanIgnoreReturnValue
    OutgoingFields broker(Operator broker, String receipt) {
        put("brokerCompanySiret", broker.siret());
        put("brokerCompanyName", shorten(broker.name(), MAX_NAME));
        put("brokerRecepisseNumber", receipt);
        return this;
    }

    LineFields fields() {
        return LineFields.of(fields);
    }

    private void actor(String who, String type, String number, String name) {
        put(who + "CompanyType", type);
        put(who + "CompanyOrgId", number);
        put(who + "CompanyName", shorten(name, MAX_NAME));
    }

    private void place(String who, String address, String postalCode, String city) {
        put(who + "CompanyAddress", shorten(address, MAX_ADDRESS));
        put(who + "CompanyPostalCode", postalCode);
        put(who + "CompanyCity", shorten(city, MAX_CITY));
        put(who + "CompanyCountryCode", "FR");
    }

    private void put(String key, String value) {
        fields.put(key, value);
    }

    private static String yesNo(boolean truth) {
        return truth ? "OUI" : "NON";
    }

    private static String shorten(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }
}
