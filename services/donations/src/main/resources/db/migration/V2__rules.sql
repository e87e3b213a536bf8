-- the rules of law and of the territory, each with the days for which it holds and where it comes from
CREATE TABLE rule_value (
    rule        VARCHAR(30)  NOT NULL,
    subject     VARCHAR(30)  NOT NULL,
    amount      BIGINT       NOT NULL,
    valid_from  DATE         NOT NULL,
    valid_until DATE         NULL,
    law         VARCHAR(160) NULL,
    source      VARCHAR(200) NOT NULL,
    PRIMARY KEY (rule, subject, valid_from)
);

INSERT INTO rule_value (rule, subject, amount, valid_from, valid_until, law, source) VALUES
-- value above which a public owner may not give (cents)
('FREE_CESSION_CEILING', 'ALL', 30000, '2022-05-08', NULL, 'CG3P D3212-3', 'décret 2022-791 du 6 mai 2022'),
-- age from which equipment goes to recycling (years)
('RECYCLING_AGE', 'ALL', 10, '2021-11-16', NULL, 'Loi REEN 2021-1485, art. 16', 'loi 2021-1485 du 15 novembre 2021'),
-- who may receive from a public owner for free
('RECIPIENT', 'RUP', 1, '2000-01-01', NULL, 'CG3P L3212-2 3°', 'closed list, version of 2023-12-31'),
('RECIPIENT', 'ESUS', 1, '2000-01-01', NULL, 'CG3P L3212-2 3°', 'closed list, version of 2023-12-31'),
('RECIPIENT', 'INTERET_GENERAL_PRECARITE', 1, '2000-01-01', NULL, 'CG3P L3212-2 3°', 'closed list, version of 2023-12-31'),
('RECIPIENT', 'PARENTS', 1, '2000-01-01', NULL, 'CG3P L3212-2 3°', 'closed list, version of 2023-12-31'),
('RECIPIENT', 'STUDENTS', 1, '2000-01-01', NULL, 'CG3P L3212-2 3°', 'closed list, version of 2023-12-31'),
('RECIPIENT', 'SCHOOL_SUPPORT', 1, '2000-01-01', NULL, 'CG3P L3212-2 3°', 'closed list, version of 2023-12-31'),
('RECIPIENT', 'STAFF', 1, '2000-01-01', NULL, 'CG3P L3212-2 5°', 'closed list, version of 2023-12-31'),
-- who of them may sell on at a solidarity price
('SOLIDARITY_RESALE', 'RUP', 1, '2022-02-23', NULL, 'CG3P L3212-2 3° (loi 3DS 2022-217, art. 178)', 'loi 2022-217'),
('SOLIDARITY_RESALE', 'INTERET_GENERAL_PRECARITE', 1, '2022-02-23', NULL, 'CG3P L3212-2 3° (loi 3DS 2022-217, art. 178)', 'loi 2022-217'),
-- the highest solidarity price (cents, taxes included)
('RESALE_CAP', 'LAPTOP', 18000, '2022-11-07', NULL, 'Décret 2022-1413', 'décret 2022-1413 du 7 novembre 2022'),
('RESALE_CAP', 'DESKTOP', 15000, '2022-11-07', NULL, 'Décret 2022-1413', 'décret 2022-1413 du 7 novembre 2022'),
('RESALE_CAP', 'ALL_IN_ONE', 15000, '2022-11-07', NULL, 'Décret 2022-1413', 'décret 2022-1413 du 7 novembre 2022'),
('RESALE_CAP', 'TABLET', 10000, '2022-11-07', NULL, 'Décret 2022-1413', 'décret 2022-1413 du 7 novembre 2022'),
('RESALE_CAP', 'SMARTPHONE', 10000, '2022-11-07', NULL, 'Décret 2022-1413', 'décret 2022-1413 du 7 novembre 2022'),
('RESALE_CAP', 'SCREEN', 3000, '2022-11-07', NULL, 'Décret 2022-1413', 'décret 2022-1413 du 7 novembre 2022'),
('RESALE_CAP', 'PRINTER', 3000, '2022-11-07', NULL, 'Décret 2022-1413', 'décret 2022-1413 du 7 novembre 2022'),
('RESALE_CAP', 'MULTIFUNCTION', 17000, '2022-11-07', NULL, 'Décret 2022-1413', 'décret 2022-1413 du 7 novembre 2022'),
-- share of retired equipment that is to be reused (per cent)
('REUSE_TARGET', 'ALL', 25, '2023-01-01', '2023-12-31', 'Décret 2023-266, art. 3', 'décret 2023-266 du 12 avril 2023'),
('REUSE_TARGET', 'ALL', 35, '2024-01-01', '2024-12-31', 'Décret 2023-266, art. 3', 'décret 2023-266 du 12 avril 2023'),
('REUSE_TARGET', 'ALL', 50, '2025-01-01', NULL, 'Décret 2023-266, art. 3', 'décret 2023-266 du 12 avril 2023'),
-- share of purchases from reuse (per cent)
('PURCHASE_TARGET', 'IT', 20, '2024-07-01', '2026-12-31', 'AGEC art. 58, décret 2024-134', 'décret 2024-134 du 21 février 2024'),
('PURCHASE_TARGET', 'IT', 25, '2027-01-01', '2029-12-31', 'AGEC art. 58, décret 2024-134', 'décret 2024-134 du 21 février 2024'),
('PURCHASE_TARGET', 'IT', 30, '2030-01-01', NULL, 'AGEC art. 58, décret 2024-134', 'décret 2024-134 du 21 février 2024'),
-- what such a device costs new, where the inventory does not say (cents): the territory''s own table
('NEW_PRICE', 'LAPTOP', 90000, '2000-01-01', NULL, NULL, 'own estimate of the territory'),
('NEW_PRICE', 'DESKTOP', 70000, '2000-01-01', NULL, NULL, 'own estimate of the territory'),
('NEW_PRICE', 'ALL_IN_ONE', 100000, '2000-01-01', NULL, NULL, 'own estimate of the territory'),
('NEW_PRICE', 'TABLET', 40000, '2000-01-01', NULL, NULL, 'own estimate of the territory'),
('NEW_PRICE', 'SMARTPHONE', 35000, '2000-01-01', NULL, NULL, 'own estimate of the territory'),
('NEW_PRICE', 'SCREEN', 20000, '2000-01-01', NULL, NULL, 'own estimate of the territory'),
('NEW_PRICE', 'PRINTER', 25000, '2000-01-01', NULL, NULL, 'own estimate of the territory'),
('NEW_PRICE', 'MULTIFUNCTION', 60000, '2000-01-01', NULL, NULL, 'own estimate of the territory'),
('NEW_PRICE', 'SERVER', 400000, '2000-01-01', NULL, NULL, 'own estimate of the territory'),
('NEW_PRICE', 'NETWORK', 30000, '2000-01-01', NULL, NULL, 'own estimate of the territory'),
('NEW_PRICE', 'OTHER', 20000, '2000-01-01', NULL, NULL, 'own estimate of the territory'),
-- years over which the value falls, in equal parts, and the share that remains (per cent)
('DEPRECIATION_YEARS', 'ALL', 5, '2000-01-01', NULL, NULL, 'own estimate of the territory'),
('RESIDUAL_SHARE', 'ALL', 10, '2000-01-01', NULL, NULL, 'own estimate of the territory'),
-- years taken as a device''s age when nothing dates it
('ASSUMED_AGE', 'ALL', 4, '2000-01-01', NULL, NULL, 'own estimate of the territory'),
-- how many devices one organisation may have under live claims
('CLAIM_CAP', 'ALL', 500, '2000-01-01', NULL, NULL, 'decision of the territory');
