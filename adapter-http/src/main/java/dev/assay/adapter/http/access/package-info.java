/** Who may use a server, and how much of it: what its owner sets. */
@NullMarked
package dev.assay.adapter.http.access;

import org.jspecify.annotations.NullMarked;
