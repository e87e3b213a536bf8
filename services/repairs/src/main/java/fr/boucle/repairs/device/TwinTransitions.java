package fr.boucle.repairs.device;

import java.util.UUID;

/** What becomes of files when one machine is found to have two, and when it is found that they were two machines. */
final class TwinTransitions {
    private TwinTransitions() {}

    static Device of(Device device, DeviceEvent.OfTwoFiles event) {
        return switch (event) {
            case BenchEvent.BecameAlias e -> new Device.Alias(device.file(), aliasOf(device, e), null);
            case BenchEvent.BecameFormer e -> new Device.Alias(device.file(), e.ofDeviceId(), former(device, e));
            case BenchEvent.BecameItself _ -> itself(device, event);
            case DeviceEvent.MachineRecognised _ -> arrived(device, event);
            case DeviceEvent.MachinesParted _, BenchEvent.TwinAnswered _, BenchEvent.FormerCameBack _ -> device;
        };
    }

    private static UUID aliasOf(Device device, BenchEvent.BecameAlias event) {
        return switch (device) {
            case Device.Missing _, Device.OnBench _ -> event.ofDeviceId();
            case Device.Expected _, Device.Ready _, Device.Delivered _, Device.Scrapped _, Device.Alias _ ->
                throw Transitions.impossible(device, event);
        };
    }

    private static Device arrived(Device device, DeviceEvent event) {
        return switch (device) {
            case Device.OnBench _, Device.Ready _, Device.Delivered _, Device.Scrapped _ -> device;
            case Device.Expected _, Device.Missing _, Device.Alias _ -> throw Transitions.impossible(device, event);
        };
    }

    /** What is in stock, or waste, is where it says; everything else may turn up under another file. */
    private static Device former(Device device, BenchEvent.BecameFormer event) {
        return switch (device) {
            case Device.Expected _, Device.Missing _, Device.OnBench _, Device.Delivered _ -> device;
            case Device.Ready _, Device.Scrapped _, Device.Alias _ -> throw Transitions.impossible(device, event);
        };
    }

    private static Device itself(Device device, DeviceEvent event) {
        if (device instanceof Device.Alias alias && alias.former() != null) {
            return alias.former();
        }
        throw Transitions.impossible(device, event);
    }
}
