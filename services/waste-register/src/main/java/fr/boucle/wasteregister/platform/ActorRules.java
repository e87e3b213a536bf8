package fr.boucle.wasteregister.platform;

import fr.boucle.values.Siret;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How an actor of a line is named, by its type (fields {@code …CompanyType} and those that follow it). */
final class ActorRules {
    private static final Pattern FRENCH_POSTAL_CODE = Pattern.compile("[0-9]{5,6}");
    private static final Pattern OUTSIDE_EU = Pattern.compile("[A-Z0-9]{1,25}");
    private static final Pattern RNA = Pattern.compile("W[0-9]{9}");
    private static final List<String> PARTS = List.of("OrgId", "Name", "Address", "PostalCode", "City", "CountryCode");

    private ActorRules() {}

    static void judge(Judging line) {
        for (String who : List.of("initialEmitter", "emitter", "destination")) {
            if (line.template().has(who + "CompanyType")) {
                judge(line, who);
            }
        }
        if (line.is("initialEmitterCompanyType", "COMMUNES")) {
            line.require("initialEmitterMunicipalitiesInseeCodes", "Pour des communes, donner leurs codes INSEE.");
        }
        pickUp(line, "reportForPickupSite", "ETABLISSEMENT_FR");
        pickUp(line, "emitterPickupSite", line.get("emitterCompanyType").orElse(""));
        pickUp(line, "destinationDropSite", line.get("destinationCompanyType").orElse(""));
    }

    /** Judges the actor {@code who}: whole when its type is given, absent when not. */
    static void judge(Judging line, String who) {
        String type = line.get(who + "CompanyType").orElse("");
        if (type.isEmpty()) {
            boolean some = PARTS.stream().anyMatch(part -> line.has(who + "Company" + part));
            if (some) {
                line.require(who + "CompanyType", "Le type est nécessaire dès qu'un champ de cet acteur est rempli.");
            }
            return;
        }
        if (type.equals("COMMUNES")) {
            return;
        }
        number(line, who + "Company", type);
        if (!type.equals("PERSONNE_PHYSIQUE")) {
            line.require(who + "CompanyName", "La raison sociale est nécessaire.");
        }
        line.require(who + "CompanyAddress", "L'adresse est nécessaire.");
        line.require(who + "CompanyPostalCode", "Le code postal est nécessaire.");
        line.require(who + "CompanyCity", "La commune est nécessaire.");
        line.require(who + "CompanyCountryCode", "Le code pays est nécessaire.");
        country(line, who + "Company", type);
    }

    private static void number(Judging line, String actor, String type) {
        String key = actor + "OrgId";
        line.require(key, "Le numéro d'identification est nécessaire.");
        line.get(key).ifPresent(number -> {
            switch (type) {
                case "ETABLISSEMENT_FR" ->
                    // the platform takes blanks in the declarant's and the holder's number only
                    Siret.parse(number)
                            .filter(siret -> siret.value().equals(number))
                            .ifPresentOrElse(
                                    siret -> line.keep(key, siret.value()),
                                    () -> line.fault(
                                            key,
                                            "Un SIRET sans espace, dont la clé est juste, pour un établissement français."));
                case "ENTREPRISE_UE" -> {
                    if (!VatNumber.isValid(number)) {
                        line.fault(key, "Un numéro de TVA de l'Union européenne, avec ses deux lettres.");
                    }
                }
                case "ENTREPRISE_HORS_UE" -> {
                    if (!OUTSIDE_EU.matcher(number).matches()) {
                        line.fault(key, "1 à 25 lettres majuscules et chiffres pour une entreprise hors UE.");
                    }
                }
                case "ASSOCIATION" -> {
                    if (!RNA.matcher(number).matches()) {
                        line.fault(key, "Le numéro RNA d'une association : W et 9 chiffres.");
                    }
                }
                default -> {}
            }
        });
    }

    private static void country(Judging line, String actor, String type) {
        String country = line.get(actor + "CountryCode").orElse("");
        boolean french = type.equals("ETABLISSEMENT_FR") || type.equals("ASSOCIATION");
        if (french && !country.isEmpty() && !country.equals("FR")) {
            line.fault(
                    actor + "CountryCode", "FR pour un établissement ou une association de France, outre-mer compris.");
        }
        if (type.equals("ETABLISSEMENT_FR")) {
            frenchPostalCode(line, actor + "PostalCode");
        }
        if (type.equals("ENTREPRISE_UE") && !country.isEmpty() && !line.isFaulty(actor + "OrgId")) {
            String vat = line.get(actor + "OrgId").orElse("").toUpperCase(Locale.ROOT);
            if (!VatNumber.countryOf(vat).equals(country)) {
                line.fault(actor + "CountryCode", "Le pays du numéro de TVA.");
            }
        }
    }

    private static void pickUp(Judging line, String site, String type) {
        if (type.equals("ETABLISSEMENT_FR")) {
            frenchPostalCode(line, site + "PostalCode");
        }
    }

    private static void frenchPostalCode(Judging line, String key) {
        boolean wrong = line.get(key)
                .filter(code -> !FRENCH_POSTAL_CODE.matcher(code).matches())
                .isPresent();
        if (wrong) {
            line.fault(key, "5 ou 6 chiffres pour un établissement français.");
        }
    }
}
