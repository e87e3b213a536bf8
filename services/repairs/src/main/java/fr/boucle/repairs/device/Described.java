package fr.boucle.repairs.device;

import org.jspecify.annotations.Nullable;

/** A medium whose size, type or model is known better; what was proven of one type or size is not proven of another. */
final class Described {
    private Described() {}

    static Medium as(Medium medium, MediumType type, @Nullable Long size, @Nullable String model) {
        String serial = medium.serialNumber();
        return switch (medium) {
            case Medium.Unproven _ -> new Medium.Unproven(serial, type, size, model);
            case Medium.Blocked blocked -> new Medium.Blocked(serial, type, size, model, blocked.reasons());
            case Medium.Doubted doubted -> new Medium.Doubted(serial, type, size, model, doubted.doubt());
            case Medium.Erased erased ->
                erased.type() == type && erased.mayHave(size)
                        ? new Medium.Erased(serial, type, size, model, erased.erasure())
                        : new Medium.Unproven(serial, type, size, model);
            case Medium.Removed _, Medium.Struck _ -> medium;
        };
    }
}
