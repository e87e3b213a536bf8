-- acts on many things: kept by infra/batches, forgotten after a month
GRANT SELECT, INSERT, UPDATE, DELETE ON batch TO '${appaccount}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON batch_item TO '${appaccount}'@'%';
