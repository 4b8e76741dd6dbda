/** Clojure's lists of dependencies: tools.deps, Babashka, Leiningen, shadow-cljs. */
@NullMarked
package dev.assay.adapter.manifest.clojure;

import org.jspecify.annotations.NullMarked;
