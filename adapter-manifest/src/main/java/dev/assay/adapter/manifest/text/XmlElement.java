package dev.assay.adapter.manifest.text;

import java.util.Map;

/**
 * An element that carries plain values.
 *
 * @param path local names from the root, joined by slashes
 * @param values its attributes and the texts of its children, by local name; its own text by the empty name
 */
public record XmlElement(String path, Map<String, String> values) {

    /** Returns the text of the element itself, behind its last child, stripped. */
    public String text() {
        return value("");
    }

    /** Returns a value, stripped; empty text if there is none. */
    public String value(String name) {
        return values.getOrDefault(name, "").strip();
    }
}
