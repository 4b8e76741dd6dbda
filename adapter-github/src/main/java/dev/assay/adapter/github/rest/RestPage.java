package dev.assay.adapter.github.rest;

/**
 * A resource, or a page of one.
 *
 * @param body what was asked for
 * @param links to further pages
 */
record RestPage<T>(T body, RestLinks links) {

    /** Tells whether there is a further page. */
    boolean more() {
        return links.more();
    }
}
