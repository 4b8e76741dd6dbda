/** Guards around Helidon's connections: clients that are slow, greedy, or do not speak HTTP/1.1. */
@NullMarked
package dev.assay.adapter.http.connection;

import org.jspecify.annotations.NullMarked;
