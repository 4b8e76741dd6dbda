package dev.assay.adapter.manifest;

import java.util.Map;

/**
 * An element that carries plain values.
 *
 * @param path local names from the root, joined by slashes
 * @param values its attributes and the texts of its children, by local name
 */
record XmlElement(String path, Map<String, String> values) {

    /** Returns a value, stripped; empty text if there is none. */
    String value(String name) {
        return values.getOrDefault(name, "").strip();
    }
}
