/**
 * Reads dependency manifests. Only {@link dev.assay.adapter.manifest.Manifests} is for others.
 *
 * <p>A package below uses only those that stand before it: {@code text} (trees, elements, tokens), {@code declaration}
 * (what manifests declare and know of each other), then the formats: {@code tree}, {@code python}, {@code maven},
 * {@code gradle}, {@code golang}, {@code dotnet}, {@code ruby}, {@code elixir}, {@code swift}, {@code container},
 * {@code terraform}. The formats do not know each other, except that Gradle's packages have Maven's names.
 */
@NullMarked
package dev.assay.adapter.manifest;

import org.jspecify.annotations.NullMarked;
