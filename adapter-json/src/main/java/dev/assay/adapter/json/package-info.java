/** The one JSON form of tasks and profiles, for every adapter that speaks or stores JSON. */
@NullMarked
package dev.assay.adapter.json;

import org.jspecify.annotations.NullMarked;
