/** The outgoing ports on a Redis that many processes share: one node or a cluster. */
@NullMarked
package dev.assay.adapter.redis;

import org.jspecify.annotations.NullMarked;
