/** What C and C++ programs take: CMake, Conan, vcpkg. */
@NullMarked
package dev.assay.adapter.manifest.cpp;

import org.jspecify.annotations.NullMarked;
