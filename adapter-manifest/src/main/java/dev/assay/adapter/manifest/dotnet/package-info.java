/** The projects and solutions of .NET. */
@NullMarked
package dev.assay.adapter.manifest.dotnet;

import org.jspecify.annotations.NullMarked;
