/**
 * What tests stand on: a real database and a real broker, a service started for real in the test's JVM, a small language
 * for HTTP, events in and out, golden files, waiting by condition, a clock that can be moved. Nothing is imitated.
 */
@NullMarked
package fr.boucle.testkit;

import org.jspecify.annotations.NullMarked;
