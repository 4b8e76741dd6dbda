/** The HTTP server in front of the engine. {@link dev.assay.adapter.http.HttpApi} is the door. */
@NullMarked
package dev.assay.adapter.http;

import org.jspecify.annotations.NullMarked;
