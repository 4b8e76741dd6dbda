package dev.assay.adapter.manifest.cpp;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.DevelopmentWords;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.declaration.TestLibraries;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CMake's program: packages that it finds or fetches by name. It is not run; conditions are not weighed, and names that
 * hold a variable are not seen. What a folder of tests finds is for development.
 */
public final class CMakeFormat implements ManifestFormat {

    private static final Pattern COMMENT = Pattern.compile("(?m)#(?!\\[).*+$");
    private static final Pattern CALL = Pattern.compile(
            "(?i)(find_package|fetchcontent_declare|cpmaddpackage|project)\\s*+\\(\\s*+\"?(?:name\\s++)?([^\\s()\"]++)");
    private static final Pattern ADDRESS = Pattern.compile("(?:gh|gl|bb|github):(?:[^/#@]*+/)?([^/#@]++).*+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_+.-]*+");

    /** What belongs to the compiler or to CMake itself. */
    private static final Set<String> PARTS =
            Set.of("threads", "pkgconfig", "packagehandlestandardargs", "cmakepushcheckstate");

    private static final Set<String> TESTS =
            Set.of("gtest", "googletest", "gmock", "catch2", "doctest", "benchmark", "googlebenchmark", "doxygen");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.CMAKE;
    }

    @Override
    public void read(String text, Declarations found) {
        Matcher call = CALL.matcher(COMMENT.matcher(text).replaceAll(""));
        boolean apart = Arrays.stream(found.folder().split("/", -1)).anyMatch(DevelopmentWords::isOne);
        while (call.find()) {
            Matcher address = ADDRESS.matcher(call.group(2));
            String name = address.matches() ? address.group(1) : call.group(2);
            String lower = name.toLowerCase(Locale.ROOT);
            if (call.group(1).equalsIgnoreCase("project")) {
                found.own(name);
            } else if (NAME.matcher(name).matches() && !PARTS.contains(lower)) {
                found.add(name, apart || isForTests(lower) ? Scope.DEVELOPMENT : Scope.RUNTIME);
            }
        }
    }

    static boolean isForTests(String name) {
        return TESTS.contains(name) || TestLibraries.scopeOf(name, List.of()) == Scope.DEVELOPMENT;
    }
}
