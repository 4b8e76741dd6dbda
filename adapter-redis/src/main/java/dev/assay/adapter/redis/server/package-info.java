/** Where Redis is, and how it is reached: what an owner sets. */
@NullMarked
package dev.assay.adapter.redis.server;

import org.jspecify.annotations.NullMarked;
