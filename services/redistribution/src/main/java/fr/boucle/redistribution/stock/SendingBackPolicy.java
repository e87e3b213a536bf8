package fr.boucle.redistribution.stock;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Optional;

/** One thing that must hold of a device before its workshop takes it from the stock. */
@FunctionalInterface
interface SendingBackPolicy {
    SendingBackPolicy NOBODY_WAITS_FOR_IT = device -> device instanceof Device.Reserved
            ? Optional.of(
                    new Refusal(
                            RedistributionRefusal.PROMISED,
                            "Somebody waits for it: release its reservation with DEVICE_FAULTY or DATA_SEEN, it comes back by that."))
            : Optional.empty();

    SendingBackPolicy IT_IS_NOT_WITH_A_HOUSEHOLD = device -> device instanceof Device.WithHousehold
            ? Optional.of(new Refusal(
                    RedistributionRefusal.NOT_IN_STOCK,
                    "A household has it: the structure that handed it over records its return."))
            : Optional.empty();

    SendingBackPolicy IT_IS_NOT_WITH_A_STRUCTURE = device -> device instanceof Device.WithStructure
            ? Optional.of(new Refusal(
                    RedistributionRefusal.NOT_IN_STOCK, "A structure has it, and records its return itself."))
            : Optional.empty();

    List<SendingBackPolicy> ALL = List.of(NOBODY_WAITS_FOR_IT, IT_IS_NOT_WITH_A_HOUSEHOLD, IT_IS_NOT_WITH_A_STRUCTURE);

    Optional<Refusal> judge(Device device);

    static void mustHold(Device device) {
        Refusal.throwFirst(ALL.stream().map(policy -> policy.judge(device)));
    }
}
