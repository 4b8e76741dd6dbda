package dev.assay.memory;

import java.util.function.ToLongBiFunction;

/**
 * How much an {@link ExpiringMap} holds.
 *
 * @param most the sum of all sizes
 * @param size of an entry
 * @param byUse whether the oldest entry is the one that was used longest ago, not the one that was written
 */
record Bound<K, V>(long most, ToLongBiFunction<K, V> size, boolean byUse) {}
