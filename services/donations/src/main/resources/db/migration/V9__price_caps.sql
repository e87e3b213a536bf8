-- the price caps of the decree ship with the product, the same for all services; what a steward adopted after them stays
DELETE FROM rule_value WHERE rule = 'RESALE_CAP' AND source = 'décret 2022-1413 du 7 novembre 2022';
