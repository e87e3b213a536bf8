package fr.boucle.checks;

import fr.boucle.testkit.Answer;

/** What the workshop has on its bench, and its passport. */
final class Repaired {
    private Repaired() {}

    static void fill(World world) {
        String device = world.tell("donations", "DeviceHandedOver", 1);
        world.known.put("repairs/devices", device);
        world.known.put("observatory/devices", device);
        world.known.put("repairs/media", "W62FBT1A");
        world.known.put("repairs/manual-erasures", "W62FBT1A");
        Answer _ = World.await(world.as("repairs", "technician"), "/api/repairs/devices/" + device, device);
        if (Checkout.contexts().contains("observatory")) {
            String passport = "/api/observatory/devices/" + device + "/passport";
            Answer _ = World.await(world.as("observatory", "agent"), passport, device);
        }
    }
}
