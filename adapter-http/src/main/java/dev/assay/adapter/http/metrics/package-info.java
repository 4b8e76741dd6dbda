/** What a server tells of its work, for those who count it. */
@NullMarked
package dev.assay.adapter.http.metrics;

import org.jspecify.annotations.NullMarked;
