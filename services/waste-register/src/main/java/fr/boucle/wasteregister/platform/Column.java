package fr.boucle.wasteregister.platform;

/** A column of the platform's file; min and max are lengths, 0 where there is no limit. */
record Column(String key, String header, boolean required, String kind, int min, int max) {}
