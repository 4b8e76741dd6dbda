/** Clients that wait for a task, or follow it by events or WebSocket. */
@NullMarked
package dev.assay.adapter.http.follow;

import org.jspecify.annotations.NullMarked;
