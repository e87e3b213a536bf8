package fr.boucle.repairs.erasure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Models that hold flash, whatever bus the program names: an older nwipe lists an SSD as plain ATA. The list grows by what is
 * met; what is not in it is what the inventory says, and the stricter rule where that says nothing.
 */
public final class FlashModels {
    private static final Pattern NAMED = Pattern.compile(
            "\\b(SSD\\w*|M-?SATA\\w*|SATA-?DOM\\w*|M\\.?2|NVME|E?MMC|UFS|SOLID[ -]STATE|(?:COMPACT)?FLASH)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DEVICE = Pattern.compile("/dev/(nvme|mmcblk).*");

    /** Makers that never made a hard drive, and series of those that made both: own reading of their catalogues, 2026-11-30. */
    private static final Pattern MAKERS = Pattern.compile(
            "\\b(?:PATRIOT|A-?DATA|APACER|BIWIN|COLORFUL|CORSAIR|CRUCIAL|FANXIANG|FASPEED|FORESEE|G\\.?SKILL|GALAX|GLOWAY|GOODRAM"
                    + "|INNODISK|KING(?:DIAN|FAST|MAX|SPEC|STON)|KIOXIA|KLEVV|LEXAR|MICRON|MUSHKIN|NETAC|PHISON|PLEXTOR|PNY|RAMAXEL"
                    + "|RUNCORE|SK ?HYNIX|SPCC|SUPER ?TALENT|SWISSBIT|TEAMGROUP|TRANSCEND TS\\d|UMIS|VIRTIUM|XRAYDISK|YMTC|ZHITAI"
                    + "|ASINT|GOLDENFIR|INTEGRAL|SATAFIRM|T-FORCE|(?:HIKVISION|DAHUA) [CET]\\d|ZTC S|SANDISK ULTRA II"
                    + "|GP-G\\w+|GIGABYTE GP|INTENSO (?:SATA|TOP|HIGH)|EMTEC X\\d|VERBATIM V[IX]\\d|SANDISK SD|HIKSEMI"
                    + "|TOSHIBA[ -](?:Q\\d{3}|Q ?PRO|Q ?SERIES|[TRV]{2}\\d{3}|RC\\d{3})|SA5\\d0|Z[AP]\\d{2,4}[A-Z]{2}\\d|ST\\d{2,4}(?:F[NM]|HM|K[NM])\\d)");

    /** How the makers' own names of flash models begin, after the maker's. */
    private static final List<Pattern> MODELS = List.of(
            Pattern.compile("\\bMZ[-A-Z0-9]{5,}"),
            Pattern.compile("\\bPM\\d{3}[A-Z]?\\b"),
            Pattern.compile("\\bTHN\\w{4,}"),
            Pattern.compile("\\bK[BSX]G\\d\\w{4,}"),
            Pattern.compile("\\bLITEON|\\bLCS-|\\bLCH|\\bCV\\d-|\\bL\\dH-"),
            Pattern.compile("\\bSSDSC\\w+|\\bSSDPE\\w+|\\bHBRPE\\w+"),
            Pattern.compile("\\bMTFD\\w+|\\bCT\\d{3,4}(?:\\w*SSD|[MBPV])|\\bM4-CT|\\bC[34]00-"),
            Pattern.compile("\\bHFS\\d+G|\\bHFM\\d+|\\bBC\\d01\\b|\\bSC\\d\\d\\d\\b"),
            Pattern.compile("\\bSA400S|\\bSKC\\d{3}|\\bSUV\\d00|\\bSV300S|\\bOM\\dP|\\bRBU?S"),
            Pattern.compile("\\bSD[67-9][ST][BNW]|\\bX400\\b|\\bSDSS[DA]|\\bSD[A-Z0-9]{3,6}-\\d{3}G"),
            Pattern.compile("\\bWDS\\d{3}|\\bWDC PC SN|\\bPC SN\\d{3}|\\bSN\\d{3}\\b"),
            Pattern.compile("\\bCL1-|\\bSSSTC|\\bTEAM|\\bOCZ|\\bVERTEX|\\bADATA S|\\bIM2S|\\bTS\\d+G[MS]"),
            // soldered: a UFS chip stands on the bus of disks as “sda”, an eMMC in a reader as a USB drive
            Pattern.compile("\\bKL[MU][A-Z0-9]{6,}|\\b[A-D][GJW][NTBS][A-E][34]R\\b"),
            Pattern.compile("\\bTHG[A-Z]\\w{4,}|\\bH(26M|28[SU]|N8[TG])\\w{4,}"),
            Pattern.compile("\\bMTFC\\w+|\\bMT\\d{3}G[A-Z]\\w+|\\bSDIN[A-Z]\\w+|\\bD[AFGV]4\\d{3}\\b"));

    private FlashModels() {}

    /** Whether nwipe's own word for what the drive hangs on says so: {@code ATA-SSD}, {@code NVME}, {@code MMC}. */
    static boolean isFlashBus(String bus) {
        String word = bus.toUpperCase(Locale.ROOT).strip();
        return word.endsWith("-SSD") || word.startsWith("NVME") || word.startsWith("MMC");
    }

    public static boolean isFlash(String device, String model) {
        String name = model.toUpperCase(Locale.ROOT).replace('_', ' ');
        return DEVICE.matcher(device).matches()
                || NAMED.matcher(name).find()
                || MAKERS.matcher(name).find()
                || MODELS.stream().anyMatch(pattern -> pattern.matcher(name).find());
    }
}
