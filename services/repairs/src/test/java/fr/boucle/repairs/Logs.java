package fr.boucle.repairs;

/** Logs constructed in nwipe's format, for what no real run gives at will; the genuine ones are in the resources. */
final class Logs {
    private static final String TEXT = """
            constructed in nwipe's format for a test
            [2026/11/21 22:42:34]    info: nwipe 0.42
            [2026/11/21 22:42:41]  notice: Found /dev/sda, %s, QEMU HARDDISK,   67 MB, S/N=%s
            [2026/11/21 22:42:41]  notice: Program options are set as follows...
            [2026/11/21 22:42:41]  notice:   method       = %s
            [2026/11/21 22:42:41]  notice:   verify       = 1 (last pass)
            [2026/11/21 22:42:41]  notice: Invoking method '%s' on /dev/sda

            ******************************** Error Summary *********************************
            !   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors
            --------------------------------------------------------------------------------
            %s      sda |           %d |                    0 |                    0
            ********************************************************************************

            ******************************* Erasure Summary ********************************
            !   Device |      Bytes Erased |      Bytes Total | Percentage Erased
            --------------------------------------------------------------------------------
            %s      sda |          %d |         67108864 |           %s%%
            ********************************************************************************

            ********************************* Drive Status *********************************
            !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number
            --------------------------------------------------------------------------------
            %s      sda |%s| 1055 MB/s | 00:00:00 | QEMU HARDDISK/%s
            --------------------------------------------------------------------------------
            [2026/11/21 22:42:44] Total Throughput 1055 MB/s, %s, 1R+B+%s
            ********************************************************************************

            [2026/11/21 22:42:44]    info: Nwipe successfully completed. See summary table for details.
            """;

    private Logs() {}

    /** A whole, verified wipe with zeros of one drive, as 0.42 writes it. */
    static String erased(String serial) {
        return log(serial, "ATA ", "Fill With Zeros", " Erased ", " ", "100.00", 0, "VL");
    }

    static String failed(String serial) {
        return log(serial, "ATA ", "PRNG Stream", "-FAILED-", "!", "62.50", 2, "VL");
    }

    static String log(
            String serial,
            String bus,
            String method,
            String status,
            String flag,
            String percent,
            int passErrors,
            String verify) {
        long erased = percent.equals("100.00") ? 67108864 : 41943040;
        return TEXT.formatted(
                bus,
                serial,
                method,
                method,
                flag,
                passErrors,
                flag,
                erased,
                percent,
                flag,
                status,
                serial,
                method,
                verify);
    }
}
