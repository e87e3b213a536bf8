-- an agent finds again what runs, or waits to be confirmed
ALTER TABLE inventory ADD KEY inventory_owner (owner_id, id);
