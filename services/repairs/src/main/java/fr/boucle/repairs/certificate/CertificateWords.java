package fr.boucle.repairs.certificate;

import fr.boucle.repairs.device.Cards;
import fr.boucle.repairs.device.DateExplanation;
import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.MediumSearch;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.SanitizationLevel;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a certificate says of facts, in French: never more than was proved. */
final class CertificateWords {
    private CertificateWords() {}

    static String outcome(String outcome) {
        return switch (outcome) {
            case "ERASED" -> "Effacé";
            case "KEPT_BY_DONOR" -> "Resté chez le donateur, selon lui";
            case "STRUCK" -> "N'était pas un support : vu par deux personnes";
            default -> "Retiré de l'appareil";
        };
    }

    static String type(MediumType type) {
        return switch (type) {
            case HDD -> "Disque dur";
            case SSD -> "SSD";
            case NVME -> "NVMe";
            case EMMC -> "Mémoire soudée";
            case PHONE_STORAGE -> "Mémoire de téléphone";
            case MEMORY_CARD -> "Carte mémoire";
            case SIM_CARD -> "Carte SIM";
            case OTHER -> "Autre";
        };
    }

    /** How it was erased and, by NIST SP 800-88, how far; the standard's own word beside ours. */
    static String way(@Nullable ErasureMethod method, @Nullable SanitizationLevel level) {
        return Stream.of(
                        Optional.ofNullable(method).map(CertificateWords::method),
                        Optional.ofNullable(level).map(CertificateWords::level))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String method(ErasureMethod method) {
        return switch (method) {
            case OVERWRITE -> "réécriture";
            case ATA_SECURE_ERASE -> "effacement sécurisé ATA";
            case ATA_SANITIZE -> "Sanitize ATA";
            case NVME_SANITIZE -> "Sanitize NVMe";
            case NVME_FORMAT -> "formatage NVMe";
            case CRYPTOGRAPHIC_ERASE -> "effacement de la clé de chiffrement";
            case PHONE_RESET -> "réinitialisation de l'appareil";
            case SYSTEM_RESET -> "réinitialisation du système, chiffré";
            case MEDIUM_DESTROYED -> "disque détruit, avec certificat";
        };
    }

    private static String level(SanitizationLevel level) {
        return switch (level) {
            case CLEAR -> "effacé simplement (Clear)";
            case PURGE -> "effacé à fond (Purge)";
            case DESTROY -> "détruit (Destroy)";
        };
    }

    static String absence(@Nullable MediumSearch how) {
        if (how == null) {
            return "";
        }
        String said =
                switch (how) {
                    case COVER_OPENED -> "cherché et non trouvé : appareil ouvert, emplacement vide";
                    case BIOS_LISTS_NONE -> "cherché et non trouvé : le micrologiciel n'en voit aucun";
                    case KERNEL_LISTS_NONE ->
                        "cherché et non trouvé : un système démarré de l'extérieur n'en voit aucun";
                    case MAKER_SAYS_NONE -> ": le fabricant dit que ce modèle n'en a pas, et rien d'autre ne le montre";
                    case SETTINGS_RESET ->
                        "intégré : remis aux réglages d'usine ; rallumé, l'appareil demande une première configuration";
                    case NOTHING_TO_SET -> "cherché et non trouvé : rien ne se règle sur cet appareil";
                };
        return "<p>Support de données " + said + ".</p>";
    }

    static String cards(@Nullable Cards cards) {
        if (cards == null) {
            return "";
        }
        String memory =
                switch (cards.memoryCard()) {
                    case NONE -> "aucune trouvée";
                    case RETURNED -> "retirée et rendue";
                    case DESTROYED -> "retirée et détruite";
                    case REMOVED -> "retirée de l'appareil, comptée parmi ses supports";
                    case STAYS -> "restée dans l'appareil, comptée parmi ses supports";
                };
        String sim =
                switch (cards.simCard()) {
                    case NONE -> "aucune trouvée";
                    case RETURNED -> "retirée et rendue";
                    case DESTROYED -> "retirée et détruite";
                    case REMOVED -> "retirée de l'appareil, comptée parmi ses supports";
                };
        return "<p>Carte mémoire : " + memory + ". Carte SIM : " + sim + ".</p>";
    }

    static String explanation(@Nullable DateExplanation explanation) {
        if (explanation == null) {
            return "";
        }
        return switch (explanation) {
            case CLOCK_WRONG -> " (commencé avant l'arrivée de l'appareil : horloge fausse)";
            case WIPED_BEFORE_ARRIVAL -> " (commencé avant l'arrivée de l'appareil, selon le donateur)";
            case RECEPTION_NOTED_LATER ->
                " (commencé avant la réception notée : l'appareil était déjà à l'atelier, sa réception a été notée après)";
        };
    }
}
