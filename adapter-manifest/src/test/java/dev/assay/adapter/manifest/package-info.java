@NullMarked
package dev.assay.adapter.manifest;

import org.jspecify.annotations.NullMarked;
